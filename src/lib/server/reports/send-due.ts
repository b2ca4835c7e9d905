import { dueReport } from '#lib/domain/report/due.ts';
import type { Week } from '#lib/domain/report/week.ts';
import { addDays } from '#lib/domain/runs/local-day.ts';
import type { ReportFacts } from '#lib/mail/report-props.ts';
import type { App } from '../app.ts';
import type { Member, Workspace } from '../persistence/workspaces.ts';
import { queueReport } from './queue-report.ts';
import { reportTime } from './report-time.ts';

type Parts = Pick<App, 'store' | 'seal' | 'env' | 'now'>;

/** Days: where the business lets its weeks begin elsewhere, the next one is mostly another week all the same. */
const MOSTLY_ANOTHER = 4;

/** The week that somebody is to be told of now, or null: each once, also where the business has moved its weeks since. */
const dueFor = async ({ store, now }: Parts, workspace: Workspace, member: Member): Promise<Week | null> => {
	const since = Math.max(workspace.createdAt, member.joinedAt);
	const week = dueReport(reportTime(workspace, member), now(), since);
	if (!week) return null;
	const newest = await store.reports.newestWeek(workspace.id, member.id);
	return newest !== null && newest > addDays(week.id, -MOSTLY_ANOTHER) ? null : week;
};

const sendFor = async (parts: Parts, workspace: Workspace): Promise<void> => {
	const people = (await parts.store.workspaces.people(workspace.id)).filter(({ reportOn }) => reportOn);
	const known = new Map<number, Promise<ReportFacts>>();
	for (const member of people) {
		const week = await dueFor(parts, workspace, member);
		if (!week) continue;
		const [{ gatherReport }, { reportFor }] = await Promise.all([import('./gather.ts'), import('./write.ts')]);
		const facts = known.get(week.from) ?? gatherReport(parts, workspace, week);
		known.set(week.from, facts);
		await queueReport(parts, workspace, member, await reportFor(parts, workspace, member, await facts));
	}
};

/** Writes the reports that are due into the outbox, once per person and week. */
export const sendDueReports = async (parts: Parts): Promise<void> => {
	for (const workspace of await parts.store.workspaces.all()) {
		if (workspace.reportOn) await sendFor(parts, workspace);
	}
};
