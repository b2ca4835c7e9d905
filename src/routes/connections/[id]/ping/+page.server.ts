import { redirect } from '@sveltejs/kit';
import { hasTime, rhythmOf, RHYTHMS } from '#lib/domain/runs/rhythm.ts';
import { myConnection, NotHere } from '#lib/server/connections/mine.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { changeWatch } from '#lib/server/watches/change-watch.ts';
import { mailCode } from '#lib/server/watches/mail-code.ts';
import { chooseMailbox, mailboxesOf } from '#lib/server/watches/mailboxes.ts';
import { watchPath } from '#lib/server/watches/watch-address.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

const watched = async (app: App.Locals['app'], workspaceId: string, id: string) => {
	const connection = await myConnection(app.store, workspaceId, id);
	const watch = await app.store.watches.of(id);
	if (!watch) throw new NotHere('watched connection');
	return { connection, watch };
};

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	event.depends('handover:pings');
	const { connection, watch } = await orNotFound(watched(app, workspace.id, event.params.id));
	const { rhythm, time } = rhythmOf(connection.schedule);
	return {
		canChange,
		id: connection.id,
		name: connection.name,
		isDraft: connection.state === 'draft',
		isKept: event.url.searchParams.has('kept'),
		mail: { code: mailCode(watch), chosen: watch.mailSystemId ?? '' },
		mailboxes: (await mailboxesOf(app, workspace.id)).map((system) => ({
			id: system.id,
			name: system.name,
			address: String(system.settings.user ?? '')
		})),
		address: `${event.url.origin}${watchPath(app, watch)}`,
		rhythm,
		time: time ?? '07:30',
		grace: watch.grace,
		timed: RHYTHMS.filter(hasTime),
		lastPingAt: watch.lastPingAt
	};
};

export const actions = {
	keep: async (event) => {
		const { workspace, person } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		try {
			const { connection } = await watched(app, workspace.id, event.params.id);
			await changeWatch(app, connection, typed, person.id);
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connections/${event.params.id}/ping?kept=1`);
	},
	mail: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		try {
			const { connection } = await watched(app, workspace.id, event.params.id);
			await chooseMailbox(app, connection, typed.mailbox ?? '');
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connections/${event.params.id}/ping?kept=1`);
	},
	discard: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		try {
			await removeConnection(app, (await watched(app, workspace.id, event.params.id)).connection);
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, '/connect');
	}
} satisfies Actions;
