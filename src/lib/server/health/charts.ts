import type { ChartBand, ChartSpec } from '#lib/domain/charts/spec.ts';
import type { Bands } from '#lib/domain/health/drift/standing.ts';
import { addDays, dayOf } from '#lib/domain/runs/local-day.ts';
import type { Sample } from '../persistence/samples.ts';
import { daysOf, usualOf, weeksOf, type DayFigures } from './day-figures.ts';

const MINUTE = 60_000;

/** A chart with the finding as its title and a sentence that says the same without looking. */
export interface TitledChart {
	readonly title: string;
	readonly sentence: string;
	readonly spec: ChartSpec;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The unit in which the longest time is a number that one can read. */
const unitFor = (longest: number): { name: string; size: number } => {
	if (longest < 2 * MINUTE) return { name: 'seconds', size: 1000 };
	return longest < 300 * MINUTE ? { name: 'minutes', size: MINUTE } : { name: 'hours', size: 60 * MINUTE };
};

const duration = (milliseconds: number): string => {
	if (milliseconds < MINUTE) return counted(Math.max(1, Math.round(milliseconds / 1000)), 'second', 'seconds');
	if (milliseconds < 60 * MINUTE) return counted(Math.round(milliseconds / MINUTE), 'minute', 'minutes');
	return counted(Math.round(milliseconds / (60 * MINUTE)), 'hour', 'hours');
};

export interface ChartsFor {
	readonly timeZone: string;
	readonly locale: string;
	readonly now: number;
	readonly days: number;
	/** What a bar stands for; a day when absent. */
	readonly each?: 'day' | 'week';
	/** When the connection was switched on; before that, a day without a record says nothing. */
	readonly since: number | null;
	/** What was expected of each day. */
	readonly bands: ReadonlyMap<string, Bands>;
	/** Something else runs it, and does not tell how long a record takes. */
	readonly watched?: boolean;
}

type Count = Exclude<keyof DayFigures, 'day' | 'arrivalMax'>;
type Days = readonly DayFigures[];

const sum = (days: Days, name: Count): number => days.reduce((total, day) => total + day[name], 0);

const recordsChart = (
	days: Days,
	labels: string[],
	{ each, over, band }: { readonly each: string; readonly over: number; readonly band: ChartBand | null }
): TitledChart => {
	const records = sum(days, 'records');
	const rate = `On average ${(records / over).toFixed(1)} a ${each}.`;
	return {
		title: `${counted(records, 'record', 'records')} in ${days.length} ${each}s`,
		sentence:
			records === 0
				? 'Nothing has come yet.'
				: `${rate}${band ? ' The thin lines show where nine in ten such days lie.' : ''}`,
		spec: {
			kind: 'bars',
			labels,
			series: [{ name: 'Records', values: days.map((day) => day.records) }],
			...(band && { band })
		}
	};
};

const sayFailures = (refused: number, failed: number): string => {
	const parts = [
		...(refused > 0 ? [`${refused} refused and in need of a person`] : []),
		...(failed > 0 ? [`${failed} tried again by itself`] : [])
	];
	return parts.length === 0 ? 'Every attempt went through.' : `${parts.join(', ')}.`;
};

const failuresChart = (days: Days, labels: string[], watched: boolean): TitledChart => {
	const [refused, failed] = [sum(days, 'refused'), sum(days, 'failed')];
	const failures = refused + failed;
	const told = failures === 0 ? 'It has not told us of any.' : 'So often it has told us that it failed.';
	return {
		title: failures === 0 ? 'No failure' : counted(failures, 'failure', 'failures'),
		sentence: watched ? told : sayFailures(refused, failed),
		spec: {
			kind: 'stacked-bars',
			labels,
			series: [
				...(watched ? [] : [{ name: 'Refused', values: days.map((day) => day.refused), tone: 'bad' as const }]),
				{ name: watched ? 'Failed' : 'Tried again', values: days.map((day) => day.failed), tone: 'warn' }
			]
		}
	};
};

const timeChart = (days: Days, labels: string[]): TitledChart => {
	const arrivals = sum(days, 'arrivals');
	const longest = days.reduce((max, { arrivalMax }) => Math.max(max, arrivalMax), 0);
	const unit = unitFor(longest);
	const inUnit = (milliseconds: number) => Math.round((milliseconds / unit.size) * 100) / 100;
	const ofDays = (value: (day: DayFigures) => number) =>
		days.map((day) => (day.arrivals > 0 ? inUnit(value(day)) : null));
	return {
		title:
			arrivals === 0
				? 'Time from event to arrival'
				: `From event to arrival: ${duration(sum(days, 'arrivalSum') / arrivals)} on average`,
		sentence: arrivals === 0 ? 'Nothing has arrived yet.' : `The longest took ${duration(longest)}.`,
		spec: {
			kind: 'line',
			labels,
			unit: unit.name,
			series: [
				{ name: 'On average', values: ofDays(({ arrivalSum, arrivals: count }) => arrivalSum / count) },
				{ name: 'Longest', values: ofDays(({ arrivalMax }) => arrivalMax), tone: 'idle' }
			]
		}
	};
};

/**
 * The charts of a connection over its last days: records, failures and, where we run it, the time from event to arrival.
 */
export const healthCharts = (
	samples: readonly Sample[],
	{ timeZone, locale, now, days: count, each = 'day', since, bands, watched = false }: ChartsFor
): TitledChart[] => {
	const single = daysOf(samples, timeZone, dayOf(now, timeZone), count);
	const days = each === 'week' ? weeksOf(single) : single;
	const usual = since === null || each === 'week' ? null : usualOf(days, dayOf(since, timeZone), bands);
	const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const labels = days.map(({ day }) => format.format(new Date(`${day}T00:00:00Z`)));
	// The weeks of a year before it was switched on are no weeks without a record.
	const first = each === 'week' && since !== null ? addDays(dayOf(since, timeZone), -6) : '';
	const over = Math.max(1, days.filter(({ day }) => day >= first).length);
	const charts = [recordsChart(days, labels, { each, over, band: usual }), failuresChart(days, labels, watched)];
	return (watched ? charts : [...charts, timeChart(days, labels)]).map(({ spec, ...chart }) => ({
		...chart,
		spec: { ...spec, ...(each === 'week' && { each: 'Week from' }) }
	}));
};
