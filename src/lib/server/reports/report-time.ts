import type { ReportTime } from '#lib/domain/report/due.ts';
import type { Member, Workspace } from '../persistence/workspaces.ts';

type Plan = Pick<Member, 'reportWeekday' | 'reportHour' | 'reportTimeZone'>;

/** When the weekly report comes to somebody: as they want it, else as the business has it. */
export const reportTime = (workspace: Workspace, { reportWeekday, reportHour, reportTimeZone }: Plan): ReportTime => ({
	weekday: reportWeekday ?? workspace.reportWeekday,
	hour: reportHour ?? workspace.reportHour,
	timeZone: reportTimeZone ?? workspace.timeZone,
	weekStartsOn: workspace.weekStartsOn
});
