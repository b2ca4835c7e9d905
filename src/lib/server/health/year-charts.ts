import { addDays, dayOf, startOfDay, startsOfDays } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { healthCharts, type TitledChart } from './charts.ts';

/** Whole weeks, the last of them up to today. */
const DAYS = 52 * 7;

const firstDay = (now: number, timeZone: string): string => addDays(dayOf(now, timeZone), 1 - DAYS);

/** When the year begins that is shown, UTC milliseconds. */
export const firstMoment = (now: number, timeZone: string): number => startOfDay(firstDay(now, timeZone), timeZone);

/** The last year of a connection, week by week. */
export const yearCharts = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	{ id, kind, switchedOnAt: since }: Connection,
	{ timeZone, locale }: Pick<Workspace, 'timeZone' | 'locale'>
): Promise<TitledChart[]> => {
	const at = now();
	const samples = await store.samples.addedUp(id, startsOfDays(firstDay(at, timeZone), DAYS, timeZone));
	const watched = kind !== 'ours';
	return healthCharts(samples, {
		timeZone,
		locale,
		now: at,
		days: DAYS,
		each: 'week',
		since,
		bands: new Map(),
		watched
	});
};
