import { redirect } from '@sveltejs/kit';
import { samplesOf } from '#lib/server/connections/samples.ts';
import { proposeMapping, saveMapping } from '#lib/server/connections/mapping.ts';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const { connection, actions, systems, steps } = await orNotFound(
		openSetUp(app, workspace.id, event.params.id, 'fields')
	);
	if (actions.some(({ systemId }) => !systemId)) redirect(303, `/connect/${connection.id}/to`);
	const samples = await samplesOf(app, connection);
	if (samples.records.length === 0) redirect(303, `/connect/${connection.id}/sample`);
	return {
		id: connection.id,
		name: connection.name,
		steps,
		timeZone: workspace.timeZone,
		samples: samples.records.map(({ key, values }) => ({ key, values })),
		parts: actions.map((action) => proposeMapping(action, systems, samples.records))
	};
};

export const actions = {
	default: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		try {
			const { connection, actions: steps } = await openSetUp(event.locals.app, workspace.id, event.params.id, 'fields');
			await saveMapping(event.locals.app, connection, steps, typed);
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connect/${event.params.id}/try`);
	}
} satisfies Actions;
