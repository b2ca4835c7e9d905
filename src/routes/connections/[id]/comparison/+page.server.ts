import { redirect } from '@sveltejs/kit';
import { callRight } from '#lib/server/comparisons/call-right.ts';
import { compareNow } from '#lib/server/comparisons/compare-now.ts';
import { sendJustThis } from '#lib/server/comparisons/send-just-this.ts';
import { shownComparison } from '#lib/server/comparisons/shown-comparison.ts';
import { myConnection } from '#lib/server/connections/mine.ts';
import type { Connection } from '#lib/server/persistence/connections.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	event.depends('handover:comparison');
	const connection = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	const { id, name, kind, state } = connection;
	const comparison = await app.store.comparisons.of(id);
	if (!comparison) redirect(303, `/connections/${id}/comparison/set-up`);
	const page = Math.max(1, Number(event.url.searchParams.get('page')) || 1);
	return {
		canChange,
		page,
		connection: { id, name, state },
		ours: kind === 'ours',
		comparison: await shownComparison(app, connection, comparison, workspace, page)
	};
};

type Verb = (app: App.Locals['app'], connection: Connection, mismatch: string) => PromiseLike<unknown>;

const doing = (verb: Verb) => async (event: RequestEvent) => {
	const { workspace } = changer(event);
	const { app } = event.locals;
	const { mismatch = '' } = await formFields(event.request);
	try {
		await verb(app, await myConnection(app.store, workspace.id, event.params.id), mismatch);
	} catch (failure) {
		return asFailure(failure);
	}
};

export const actions = {
	compare: doing(async (app, connection) => {
		const { end } = await compareNow(app, connection);
		void end.catch((failure: unknown) => app.log.error({ err: failure }, 'a comparison ended'));
	}),
	send: doing(sendJustThis),
	right: doing((app, connection, mismatch) => callRight(app, connection, mismatch, 'right')),
	tell: doing((app, connection, mismatch) => callRight(app, connection, mismatch, 'open')),
	stop: async (event) => {
		const failed = await doing((app, { id }) => app.store.comparisons.remove(id))(event);
		if (failed) return failed;
		redirect(303, `/connections/${event.params.id}`);
	}
} satisfies Actions;
