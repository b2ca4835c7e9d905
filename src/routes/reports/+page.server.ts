import { withImagesInside } from '#lib/server/mails/images-inside.ts';
import { listReports } from '#lib/server/reports/archive.ts';
import { myReportTime } from '#lib/server/reports/my-time.ts';
import { queueReport } from '#lib/server/reports/queue-report.ts';
import { weekToShow } from '#lib/server/reports/week-to-show.ts';
import { writeReport } from '#lib/server/reports/write.ts';
import { changer, visitor, type Visitor } from '#lib/server/web/guard.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** The report as this person would get it now. */
const writtenFor = async ({ locals: { app } }: RequestEvent, { workspace, person }: Visitor) => {
	const { member, time } = await myReportTime(app, workspace, person.id);
	const week = await weekToShow(app, workspace, time.timeZone);
	return { time, member, written: await writeReport(app, workspace, week, member) };
};

export const load: PageServerLoad = async (event) => {
	const who = visitor(event);
	const { workspace, person, canChange } = who;
	const { written, member, time } = await writtenFor(event, who);
	return {
		canChange,
		soFar: written.week.soFar === true,
		subject: written.mail.subject,
		html: withImagesInside(written.mail),
		when: {
			on: workspace.reportOn && member.reportOn,
			weekday: time.weekday,
			hour: time.hour,
			timeZone: time.timeZone
		},
		reports: await listReports(event.locals.app, workspace.id, person.id)
	};
};

export const actions = {
	send: async (event) => {
		const who = changer(event);
		const { written } = await writtenFor(event, who);
		await queueReport(event.locals.app, who.workspace, who.person, written);
		redirect(303, '/outbox');
	}
} satisfies Actions;
