import type { Summary } from '#lib/domain/report/summary.ts';
import { summarise } from '#lib/domain/report/summary.ts';
import type { Week } from '#lib/domain/report/week.ts';
import { renderReport, type ReportMail } from '#lib/mail/render-report.server.ts';
import type { App } from '../app.ts';
import { ownOrigin } from '../own-origin.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { connectionWeek } from './connection-week.ts';
import { weekChart } from './week-chart.ts';

export interface WrittenReport {
	readonly week: Week;
	readonly summary: Summary;
	readonly mail: ReportMail;
}

/** Writes a workspace's report about a week: figures, sentences, one chart image per connection, HTML and text. */
export const writeReport = async (
	app: Pick<App, 'store' | 'env'>,
	workspace: Workspace,
	week: Week
): Promise<WrittenReport> => {
	const connections = (await app.store.connections.of(workspace.id)).filter(({ state }) => state !== 'draft');
	const weeks = await Promise.all(
		connections.map((connection) => connectionWeek(app, connection, week, workspace.timeZone))
	);
	const summary = summarise(weeks);
	const charts = await Promise.all(
		summary.lines.map(async ({ id }) => [id, await weekChart(app, id, week, workspace)] as const)
	);
	const mail = await renderReport({
		business: workspace.name,
		locale: workspace.locale,
		timeZone: workspace.timeZone,
		week,
		summary,
		charts: new Map(charts),
		origin: ownOrigin(app.env)
	});
	return { week, summary, mail };
};
