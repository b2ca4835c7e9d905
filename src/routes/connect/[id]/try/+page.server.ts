import { redirect } from '@sveltejs/kit';
import { mostReachedFirst, samplesOf } from '#lib/server/connections/samples.ts';
import { lastTrial } from '#lib/server/connections/trial.ts';
import { canUndo, undoTrial } from '#lib/server/connections/undo-trial.ts';
import { tryOne } from '#lib/server/connections/try-one.ts';
import { sourceLabels } from '#lib/server/connections/mapping.ts';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { stepTitle } from '#lib/server/set-up/steps.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const setUp = await orNotFound(openSetUp(app, workspace.id, event.params.id, 'try'));
	const { connection, actions, systems, steps } = setUp;
	if (actions.some(({ mapping }) => !mapping)) redirect(303, `/connect/${connection.id}/fields`);
	return {
		id: connection.id,
		name: connection.name,
		steps,
		titles: Object.fromEntries(actions.map((action) => [action.id, stepTitle(action, systems)])),
		labels: sourceLabels(connection, systems),
		trial: await lastTrial(app, connection),
		undone: event.url.searchParams.has('undone'),
		canUndo: await canUndo(app, connection),
		tried: connection.triedAt !== null,
		samples: mostReachedFirst((await samplesOf(app, connection)).records, actions).map(({ key, values }) => ({
			key,
			values
		}))
	};
};

export const actions = {
	send: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		try {
			const { connection } = await openSetUp(event.locals.app, workspace.id, event.params.id, 'try');
			await tryOne(event.locals.app, connection, typed.key ?? null);
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connect/${event.params.id}/try`);
	},
	undo: async (event) => {
		const { workspace } = changer(event);
		try {
			const { connection } = await openSetUp(event.locals.app, workspace.id, event.params.id, 'try');
			await undoTrial(event.locals.app, connection);
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, `/connect/${event.params.id}/try?undone=1`);
	}
} satisfies Actions;
