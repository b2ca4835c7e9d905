import { addDays, dayOf, startOfDay } from '#lib/domain/runs/local-day.ts';
import { nextSlot } from '#lib/domain/runs/slot.ts';
import type { App } from '../app.ts';
import type { TitledChart } from '../health/charts.ts';
import type { Comparison, Night } from '../persistence/comparisons.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { recordsOf } from './comparable-lists.ts';
import { nightOf } from './compare-due.ts';
import { SILENT } from './hold-comparison.ts';
import { matchChart } from './match-chart.ts';
import { carriesBetween } from './meant-for.ts';
import { shownMismatch, type ShownMismatch } from './shown-mismatch.ts';

const DAYS = 28;
const A_PAGE = 50;
const MOST_RIGHT = 200;

type Named = { readonly name: string; readonly record: { readonly one: string; readonly many: string } };

/** What comparing the two systems of a connection has found, as its page shows it. */
export interface ShownComparison {
	readonly left: Named;
	readonly right: Named;
	readonly isGoing: boolean;
	/** The newest comparison that both lists could be read for, and the newest of all. */
	readonly good: Night | null;
	readonly newest: Night | null;
	readonly nextAt: number | null;
	readonly terms: Pick<Comparison['terms'], 'days' | 'hours' | 'bothWays'>;
	readonly chart: TitledChart;
	readonly mismatches: readonly ShownMismatch[];
	readonly calledRight: readonly ShownMismatch[];
	readonly count: number;
	readonly pages: number;
}

/** The names of the two systems that are compared, and of what is compared. */
export const namesOf = async (
	{ store }: Pick<App, 'store'>,
	{ leftSystemId, rightSystemId, terms }: Comparison
): Promise<{ readonly left: Named; readonly right: Named }> => {
	const [left, right] = await Promise.all([store.systems.byId(leftSystemId), store.systems.byId(rightSystemId)]);
	return {
		left: { name: left?.name ?? 'the first system', record: recordsOf(left, terms.left.stream) },
		right: { name: right?.name ?? 'the second system', record: recordsOf(right, terms.right.stream) }
	};
};

export const shownComparison = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	comparison: Comparison,
	{ timeZone, locale }: Pick<Workspace, 'timeZone' | 'locale'>,
	page: number
): Promise<ShownComparison> => {
	const { store } = app;
	const { id } = connection;
	const now = app.now();
	const { terms } = comparison;
	const names = await namesOf(app, comparison);
	const [left, right] = [names.left.name, names.right.name];
	const nights = await store.comparisons.nights(id, startOfDay(addDays(dayOf(now, timeZone), -DAYS), timeZone));
	const counts = await store.mismatches.counts(id, now);
	const count = counts.reduce((sum, one) => sum + one.count, 0);
	const carries = carriesBetween(connection, comparison);
	const shown = (row: Parameters<typeof shownMismatch>[0]) => shownMismatch(row, { left, right }, carries);
	const going = comparison.state === 'going' && (comparison.beatAt ?? 0) > now - SILENT;
	return {
		...names,
		isGoing: going,
		good: nights.findLast(({ say }) => say === null) ?? null,
		newest: nights.at(-1) ?? null,
		nextAt: connection.state === 'on' ? nextSlot(nightOf(id), timeZone, now) : null,
		terms: { days: terms.days, hours: terms.hours, bothWays: terms.bothWays },
		chart: matchChart(nights, { timeZone, locale, now, days: DAYS, left, right, bothWays: terms.bothWays }),
		mismatches: (await store.mismatches.told(id, now, A_PAGE, (page - 1) * A_PAGE)).map(shown),
		calledRight: (await store.mismatches.right(id, MOST_RIGHT)).map(shown),
		count,
		pages: Math.max(1, Math.ceil(count / A_PAGE))
	};
};
