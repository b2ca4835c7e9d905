import { dueReport, missedReports } from '#lib/domain/report/due.ts';
import type { Week } from '#lib/domain/report/week.ts';
import { addDays } from '#lib/domain/runs/local-day.ts';
import type { ReportFacts } from '#lib/mail/report-props.ts';
import type { App } from '../app.ts';
import type { Member, Workspace } from '../persistence/workspaces.ts';
import { queueReport } from './queue-report.ts';
import { reportTime } from './report-time.ts';

type Parts = Pick<App, 'store' | 'seal' | 'env' | 'now'>;

const HOUR = 3_600_000;
/** Under which the house keeps when it was last looked, to the hour. */
const LOOKED = 'reports-looked-at';

/** Days: where the business lets its weeks begin elsewhere, the next one is mostly another week all the same. */
const MOSTLY_ANOTHER = 4;

interface Due {
	readonly week: Week;
	/** Nobody was there to send it while it was news. */
	readonly isMissed: boolean;
}

/** The weeks that somebody is to be told of now: each once, also where the business has moved its weeks since. */
const dueFor = async (
	{ store, now }: Parts,
	workspace: Workspace,
	member: Member,
	lookedAt: number
): Promise<Due[]> => {
	const since = Math.max(workspace.createdAt, member.joinedAt);
	const time = reportTime(workspace, member);
	const missed = missedReports(time, lookedAt, now(), since).map((week): Due => ({ week, isMissed: true }));
	const week = dueReport(time, now(), since);
	const all = week ? [...missed, { week, isMissed: false }] : missed;
	const newest = all.length > 0 ? await store.reports.newestWeek(workspace.id, member.id) : null;
	return all.filter((due) => newest === null || newest <= addDays(due.week.id, -MOSTLY_ANOTHER));
};

const sendFor = async (parts: Parts, workspace: Workspace, lookedAt: number): Promise<void> => {
	const people = (await parts.store.workspaces.people(workspace.id)).filter(({ reportOn }) => reportOn);
	const known = new Map<number, Promise<ReportFacts>>();
	for (const member of people) {
		for (const { week, isMissed } of await dueFor(parts, workspace, member, lookedAt)) {
			const [{ gatherReport }, { reportFor }] = await Promise.all([import('./gather.ts'), import('./write.ts')]);
			const facts = known.get(week.from) ?? gatherReport(parts, workspace, week);
			known.set(week.from, facts);
			await queueReport(parts, workspace, member, await reportFor(parts, workspace, member, await facts), isMissed);
		}
	}
};

/**
 * Writes the reports that are due into the outbox, once per person and week; and those that nobody was there to send
 * while they were news, to be read.
 */
export const sendDueReports = async (parts: Parts): Promise<void> => {
	const { store, now } = parts;
	const at = now();
	const lookedAt = Number((await store.house.get(LOOKED)) ?? at);
	for (const workspace of await store.workspaces.all()) {
		if (workspace.reportOn) await sendFor(parts, workspace, lookedAt);
	}
	if (lookedAt === at || at - lookedAt >= HOUR) await store.house.set(LOOKED, String(at));
};
