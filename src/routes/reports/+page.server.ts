import { redirect } from '@sveltejs/kit';
import { lastWholeWeek } from '#lib/domain/report/week.ts';
import { withImagesInside } from '#lib/server/mails/images-inside.ts';
import { queueReport } from '#lib/server/reports/queue-report.ts';
import { writeReport } from '#lib/server/reports/write.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST = 20;

export const load: PageServerLoad = async (event) => {
	const { workspace, person, canChange } = visitor(event);
	const { app } = event.locals;
	const week = lastWholeWeek(app.now(), workspace.timeZone, workspace.weekStartsOn);
	const { mail } = await writeReport(app, workspace, week);
	const sent = await app.store.reports.latest(workspace.id, person.id, MOST);
	return {
		canChange,
		subject: mail.subject,
		html: withImagesInside(mail),
		when: { on: workspace.reportOn, weekday: workspace.reportWeekday, hour: workspace.reportHour },
		sent: sent.map(({ week: first, mail: { id, subject, state } }) => ({ week: first, id, subject, state }))
	};
};

export const actions = {
	send: async (event) => {
		const { workspace, person } = changer(event);
		const { app } = event.locals;
		const week = lastWholeWeek(app.now(), workspace.timeZone, workspace.weekStartsOn);
		await queueReport(app, workspace, person, await writeReport(app, workspace, week));
		redirect(303, '/outbox');
	}
} satisfies Actions;
