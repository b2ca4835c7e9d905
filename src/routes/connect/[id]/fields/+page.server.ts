import { redirect } from '@sveltejs/kit';
import { samplesOrCarried } from '#lib/server/connections/samples.ts';
import { proposeMapping, sourceFields, sourceLabels } from '#lib/server/connections/mapping.ts';
import { saveMapping } from '#lib/server/connections/save-mapping.ts';
import { sumsOf } from '#lib/server/connections/vat-of-step.ts';
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
	const records = await samplesOrCarried(app, connection);
	const isDraft = connection.state === 'draft';
	if (isDraft && records.length === 0) redirect(303, `/connect/${connection.id}/sample`);
	const read = sourceFields(connection, systems);
	const labels = sourceLabels(connection, systems);
	return {
		id: connection.id,
		name: connection.name,
		steps,
		isDraft,
		place: { timeZone: workspace.timeZone, locale: workspace.locale, country: workspace.country },
		labels,
		sums: sumsOf(read),
		samples: records.filter(({ problem }) => !problem).map(({ values }) => values),
		parts: actions.map((action) => proposeMapping(action, systems, records, read))
	};
};

export const actions = {
	default: async (event) => {
		const { workspace, person } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		let next: string;
		try {
			const setUp = await openSetUp(app, workspace.id, event.params.id, 'fields');
			await saveMapping(app, setUp.connection, setUp.actions, setUp.systems, typed, person.id);
			next =
				setUp.connection.state === 'draft'
					? `/connect/${setUp.connection.id}/try`
					: `/connections/${setUp.connection.id}`;
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, next);
	}
} satisfies Actions;
