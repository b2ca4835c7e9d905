import { myConnection } from '#lib/server/connections/mine.ts';
import { shownRehearsal } from '#lib/server/connections/shown-rehearsal.ts';
import { startRehearsal } from '#lib/server/connections/start-rehearsal.ts';
import { openStream } from '#lib/server/engine/read-source.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	event.depends('handover:rehearsal');
	const { id, name, state } = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	return { canChange, connection: { id, name, state }, rehearsal: await shownRehearsal(app, id) };
};

export const actions = {
	start: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		try {
			const connection = await myConnection(app.store, workspace.id, event.params.id);
			// What cannot be read at all is said at once, and not as a rehearsal of nothing.
			await openStream(app.room, connection, event.request.signal);
			const { end } = await startRehearsal(app, connection);
			void end.catch((failure: unknown) => app.log.error({ err: failure }, 'a rehearsal ended'));
		} catch (failure) {
			return asFailure(failure);
		}
	}
} satisfies Actions;
