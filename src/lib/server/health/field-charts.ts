import type { ChartBand } from '#lib/domain/charts/spec.ts';
import type { Bands } from '#lib/domain/health/drift/standing.ts';
import { ALL_OF } from '#lib/domain/health/fields/field-knowledge.ts';
import type { FieldDay } from '#lib/domain/health/fields/field-rows.ts';
import { addDays, dayOf, type Day } from '#lib/domain/runs/local-day.ts';
import type { TitledChart } from './charts.ts';

/** More than so many say nothing to anybody. */
const MOST = 12;

export interface FieldChart extends TitledChart {
	readonly field: string;
	/** Something is wrong with it now. */
	readonly wrong: boolean;
}

export interface FieldChartsFor {
	readonly timeZone: string;
	readonly locale: string;
	readonly now: number;
	readonly days: number;
	/** The paths that are read, and what a person calls them. */
	readonly read: readonly string[];
	readonly labels: Readonly<Record<string, string>>;
	/** Those with which something is wrong now. */
	readonly wrong: ReadonlySet<string>;
	readonly bands: ReadonlyMap<Day, Bands>;
}

interface Filled {
	readonly day: Day;
	readonly records: number;
	readonly filled: number;
}

const percent = (share: number): number => Math.round(1000 * share) / 10;

const filledOn = (days: readonly FieldDay[], path: string, wanted: readonly Day[]): Filled[] => {
	const known = new Map(days.map((one) => [one.day, one.counts]));
	return wanted.map((day) => {
		const counts = known.get(day);
		const [, , filled = 0] = counts?.fields.find(([field]) => field === path) ?? [];
		return { day, records: counts?.records ?? 0, filled };
	});
};

const bandOf = (days: readonly Day[], path: string, bands: FieldChartsFor['bands']): ChartBand | undefined => {
	const expected = days.map((day) => bands.get(day)?.[`fill:${path}`]);
	if (expected.every((band) => band === undefined)) return undefined;
	return {
		low: expected.map((band) => percent(band?.low ?? 0)),
		high: expected.map((band) => percent(band?.high ?? 1))
	};
};

const sayNewest = ({ records, filled }: Filled): string =>
	`Of the ${records} ${records === 1 ? 'record' : 'records'} looked at on the last day, ${filled} had it.`;

/** Not all records of a day that brings many are looked at; empty where all were. */
const saySample = (days: readonly Filled[]): string =>
	days.some(({ records }) => records > ALL_OF)
		? ` Of days with more than ${ALL_OF} records, every tenth beyond those is looked at.`
		: '';

const chartOf = (path: string, facts: FieldChartsFor, filled: readonly Filled[], labels: string[]): FieldChart => {
	const records = filled.reduce((sum, day) => sum + day.records, 0);
	const share = filled.reduce((sum, day) => sum + day.filled, 0) / Math.max(1, records);
	const band = bandOf(
		filled.map(({ day }) => day),
		path,
		facts.bands
	);
	const called = facts.labels[path] ?? path;
	const newest = filled.findLast((day) => day.records > 0);
	return {
		field: path,
		wrong: facts.wrong.has(path),
		title: `“${called}” was filled in ${Math.round(100 * share)} % of the records`,
		sentence: newest ? `${sayNewest(newest)}${saySample(filled)}` : '',
		spec: {
			kind: 'line',
			labels,
			unit: '%',
			series: [
				{ name: 'Filled', values: filled.map((day) => (day.records > 0 ? percent(day.filled / day.records) : null)) }
			],
			...(band && { band })
		}
	};
};

/**
 * How often each field that is read was filled, over the last days: those with which something is wrong first, then those
 * that are empty most often.
 */
export const fieldCharts = (days: readonly FieldDay[], facts: FieldChartsFor): FieldChart[] => {
	const today = dayOf(facts.now, facts.timeZone);
	const wanted = Array.from({ length: facts.days }, (_, at) => addDays(today, at - facts.days + 1));
	const format = new Intl.DateTimeFormat(facts.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const labels = wanted.map((day) => format.format(new Date(`${day}T00:00:00Z`)));
	const all = facts.read.map((path) => {
		const filled = filledOn(days, path, wanted);
		const [records, some] = (['records', 'filled'] as const).map((name) =>
			filled.reduce((sum, day) => sum + day[name], 0)
		);
		return { path, filled, records: records ?? 0, share: (some ?? 0) / Math.max(1, records ?? 0) };
	});
	return all
		.filter(({ records }) => records > 0)
		.toSorted((a, b) => Number(facts.wrong.has(b.path)) - Number(facts.wrong.has(a.path)) || a.share - b.share)
		.slice(0, MOST)
		.map(({ path, filled }) => chartOf(path, facts, filled, labels));
};
