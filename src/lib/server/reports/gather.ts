import { summarise } from '#lib/domain/report/summary.ts';
import type { Week } from '#lib/domain/report/week.ts';
import type { ReportFacts } from '#lib/mail/report-props.ts';
import type { App } from '../app.ts';
import { ownOrigin } from '../own-origin.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { besideOf } from './beside.ts';
import { connectionWeek } from './connection-week.ts';
import { expiringLogins } from './expiring.ts';
import { nextForReport } from './next-for-report.ts';
import { reportTodos } from './todos.ts';

/** Finds out everything that a business's report about a week says, whoever reads it. */
export const gatherReport = async (
	app: Pick<App, 'store' | 'env' | 'now'>,
	workspace: Workspace,
	week: Week
): Promise<ReportFacts> => {
	const connections = (await app.store.connections.of(workspace.id)).filter(({ state }) => state !== 'draft');
	const over = await app.store.findings.overBetween(workspace.id, week.from, week.to);
	const weeks = await Promise.all(
		connections.map((connection) => connectionWeek(app, connection, week, workspace.timeZone, over))
	);
	const summary = summarise(weeks, week.soFar);
	const beside = await Promise.all(
		connections.map(async (connection) => [connection.id, await besideOf(app, connection, week, workspace)] as const)
	);
	return {
		business: workspace.name,
		locale: workspace.locale,
		week,
		summary,
		...(await reportTodos(app, workspace.id, summary)),
		beside: new Map(beside),
		expiring: await expiringLogins(app, workspace.id),
		next: await nextForReport(app, workspace, summary),
		origin: ownOrigin(app.env)
	};
};
