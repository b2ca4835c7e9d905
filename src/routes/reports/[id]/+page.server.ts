import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { withImagesInside } from '#lib/server/mails/images-inside.ts';
import { listReports } from '#lib/server/reports/archive.ts';
import { isUndelivered, sendAgain } from '#lib/server/reports/undelivered.ts';
import { changer, visitor, type Visitor } from '#lib/server/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

const reportHere = async ({ locals, params }: RequestEvent<{ id: string }>, { workspace }: Visitor) => {
	const report = await locals.app.store.reports.byId(workspace.id, params.id);
	if (!report) error(404, 'There is no such report here.');
	return report;
};

export const load: PageServerLoad = async (event) => {
	const who = visitor(event);
	const { week, mail, personId, id } = await reportHere(event, who);
	const all = await listReports(event.locals.app, who.workspace.id, personId);
	const { subject, recipient, text, state, say } = mail;
	return {
		id,
		canChange: who.canChange,
		number: all.find((one) => one.id === id)?.number ?? 1,
		week,
		subject,
		recipient,
		text,
		html: withImagesInside(mail),
		held: isUndelivered(mail) ? { kept: state === 'kept', trying: state === 'waiting', say } : null
	};
};

export const actions = {
	again: async (event) => {
		const who = changer(event);
		const { mail } = await reportHere(event, who);
		if (isUndelivered(mail)) await sendAgain(event.locals.app, mail.id);
		redirect(303, '/outbox');
	}
} satisfies Actions;
