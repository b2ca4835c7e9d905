import { addDays, dayOf } from '#lib/domain/runs/local-day.ts';
import { endBackfill, pauseBackfill, resumeBackfill, startBackfill } from '#lib/server/connections/backfill.ts';
import { myConnection } from '#lib/server/connections/mine.ts';
import { shownBackfill } from '#lib/server/connections/shown-backfill.ts';
import type { Connection } from '#lib/server/persistence/connections.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor, type Visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	event.depends('handover:backfill');
	const { id, name, state } = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	const today = dayOf(app.now(), workspace.timeZone);
	return {
		canChange,
		connection: { id, name, state },
		backfill: shownBackfill(await app.store.backfills.of(id)),
		today,
		from: addDays(today, -30)
	};
};

type Typed = Record<string, string>;

const doing =
	(verb: (event: RequestEvent, connection: Connection, typed: Typed, who: Visitor) => Promise<void>) =>
	async (event: RequestEvent) => {
		const who = changer(event);
		const { workspace } = who;
		const typed = await formFields(event.request);
		try {
			const connection = await myConnection(event.locals.app.store, workspace.id, event.params.id);
			await verb(event, connection, typed, who);
		} catch (failure) {
			return asFailure(failure, typed);
		}
	};

export const actions = {
	start: doing(({ locals }, connection, { from = '', undated }, { workspace: { timeZone }, person }) => {
		const wish = { from, undated: undated !== undefined && undated !== 'false' };
		return startBackfill(locals.app, connection, wish, timeZone, person.id);
	}),
	pause: doing(({ locals }, connection) => pauseBackfill(locals.app, connection)),
	resume: doing(({ locals }, connection) => resumeBackfill(locals.app, connection)),
	end: doing(({ locals }, connection) => endBackfill(locals.app, connection))
} satisfies Actions;
