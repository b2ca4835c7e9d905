import { dueReport } from '#lib/domain/report/due.ts';
import type { App } from '../app.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { queueReport } from './queue-report.ts';

type Parts = Pick<App, 'store' | 'seal' | 'env' | 'now'>;

const timeOf = ({ reportWeekday, reportHour, timeZone, weekStartsOn }: Workspace) => ({
	weekday: reportWeekday,
	hour: reportHour,
	timeZone,
	weekStartsOn
});

const sendFor = async (parts: Parts, workspace: Workspace): Promise<void> => {
	const { store, now } = parts;
	const week = dueReport(timeOf(workspace), now(), workspace.createdAt);
	if (!week) return;
	const people = (await store.workspaces.people(workspace.id)).filter(({ reportOn }) => reportOn);
	const missing = [];
	for (const person of people) {
		if (!(await store.reports.exists(workspace.id, person.id, week.id))) missing.push(person);
	}
	if (missing.length === 0) return;
	const { writeReport } = await import('./write.ts');
	const report = await writeReport(parts, workspace, week);
	for (const person of missing) await queueReport(parts, workspace, person, report);
};

/** Writes the reports that are due into the outbox, once per person and week. */
export const sendDueReports = async (parts: Parts): Promise<void> => {
	for (const workspace of await parts.store.workspaces.all()) {
		if (workspace.reportOn) await sendFor(parts, workspace);
	}
};
