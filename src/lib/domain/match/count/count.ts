import type { Range } from '../../estimate/range.ts';
import type { Double, Linked, LinkedPair } from '../link/outcome.ts';
import type { PairOfFiles } from '../link/pair-of-files.ts';
import { isoDay } from '../values/dates.ts';
import { differences, type FieldCount, type TypedField } from './differences.ts';
import { lateness, type Lateness } from './lateness.ts';
import { perWeek } from './weeks.ts';

/** What two files say about the handover between them. Records are indices into the two files. */
export interface Count {
	/** First and last day of the records on the left, as ISO dates; null where they have no days. */
	readonly period: { readonly first: string; readonly last: string } | null;
	/** Records on the left, doubles counted once. */
	readonly sourceRecords: number;
	readonly targetRecords: number;
	readonly volumePerWeek: Range | null;
	readonly pairs: readonly LinkedPair[];
	readonly inBoth: number;
	/** Never got across. */
	readonly missing: readonly number[];
	/** Without a partner, but from days that the other file does not cover: nobody can tell yet. */
	readonly outside: readonly number[];
	readonly twiceLeft: readonly Double[];
	readonly twiceRight: readonly Double[];
	/** Only on the right: made by something else. */
	readonly extra: readonly number[];
	readonly mistyped: readonly FieldCount[];
	/** Fields that differ as a rule and were therefore not held against each other. */
	readonly leftOut: readonly TypedField[];
	readonly unsure: readonly LinkedPair[];
	readonly late: Lateness | null;
}

const daysOf = (days: Float64Array, records: readonly number[]): number[] =>
	records.map((record) => days[record]!).filter((day) => !Number.isNaN(day));

/** Says of a record without a partner whether it lies outside the days that both files cover. */
function outsideOf({ left, right }: PairOfFiles, paired: readonly number[], late: Lateness | null) {
	const matched = daysOf(left.day, paired);
	const there = daysOf(
		right.day,
		Array.from({ length: right.count }, (_, at) => at)
	);
	if (matched.length === 0) return () => false;
	const [first, last] = [Math.min(...matched), Math.max(...matched)];
	const lastThere = there.length === 0 ? Infinity : Math.max(...there) - Math.max(0, late?.p90 ?? 0);
	return (record: number): boolean => {
		const day = left.day[record]!;
		return !Number.isNaN(day) && (day < first || day > last || day > lastThere);
	};
}

/** Counts what became of the records on the left. */
export function countOf(pair: PairOfFiles, linked: Linked): Count {
	const { left, right } = pair;
	const sure = linked.pairs.filter((one) => one.sure);
	const unsure = linked.pairs.filter((one) => !one.sure);
	const late = lateness(pair, sure);
	const isOutside = outsideOf(
		pair,
		linked.pairs.map((one) => one.left),
		late
	);
	const doubles = new Set(linked.twiceLeft.map(({ record }) => record));
	const records = Array.from({ length: left.count }, (_, at) => at).filter((record) => !doubles.has(record));
	const days = daysOf(left.day, records);
	const { fields, leftOut } = differences(sure);
	return {
		period: days.length === 0 ? null : { first: isoDay(Math.min(...days)), last: isoDay(Math.max(...days)) },
		sourceRecords: records.length,
		targetRecords: right.count,
		volumePerWeek: perWeek(days),
		pairs: sure,
		inBoth: sure.length,
		missing: linked.onlyLeft.filter((record) => !isOutside(record)),
		outside: linked.onlyLeft.filter(isOutside),
		twiceLeft: linked.twiceLeft,
		twiceRight: linked.twiceRight,
		extra: linked.onlyRight,
		mistyped: fields,
		leftOut,
		unsure,
		late
	};
}
