import { nextDueReport } from '#lib/domain/report/due.ts';
import type { Summary } from '#lib/domain/report/summary.ts';
import { weekOf, type Week } from '#lib/domain/report/week.ts';
import { renderReport, type ReportMail } from '#lib/mail/render-report.server.ts';
import type { ReportFacts } from '#lib/mail/report-props.ts';
import type { App } from '../app.ts';
import type { Member, Workspace } from '../persistence/workspaces.ts';
import { gatherReport } from './gather.ts';
import { reportTime } from './report-time.ts';

export interface WrittenReport {
	readonly week: Week;
	readonly summary: Summary;
	readonly mail: ReportMail;
}

type Parts = Pick<App, 'store' | 'env' | 'now'>;
type Reader = Pick<Member, 'id' | 'reportOn' | 'reportWeekday' | 'reportHour' | 'reportTimeZone'>;

/** The report of one person from what was found out for the business: with its number, and when the next one comes. */
export const reportFor = async (
	{ store, now }: Parts,
	workspace: Workspace,
	reader: Reader,
	facts: ReportFacts
): Promise<WrittenReport> => {
	const time = reportTime(workspace, reader);
	const { week } = facts;
	// The report of a week that is not over comes after it, and after none about the week before.
	const after = week.soFar ? weekOf(week.id, time.timeZone).to - 1 : now();
	const mail = await renderReport({
		...facts,
		timeZone: time.timeZone,
		number: 1 + (await store.reports.count(workspace.id, reader.id)),
		nextAt: workspace.reportOn && reader.reportOn ? nextDueReport(time, after) : null
	});
	return { week, summary: facts.summary, mail };
};

const NOBODY: Reader = { id: '', reportOn: true, reportWeekday: null, reportHour: null, reportTimeZone: null };

/** Writes a workspace's report about a week, as its first one would be for somebody new where nobody is named. */
export const writeReport = async (
	parts: Parts,
	workspace: Workspace,
	week: Week,
	reader: Reader = NOBODY
): Promise<WrittenReport> => reportFor(parts, workspace, reader, await gatherReport(parts, workspace, week));
