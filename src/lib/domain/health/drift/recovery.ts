import type { Band, DriftRow } from './types.ts';

interface Since {
	readonly row: DriftRow;
	/** What was expected of it before anything was wrong. */
	readonly expected: Readonly<Record<string, Band>>;
}

/** So many good periods in a row are no accident. */
const GOOD = 3;
/** Of the records that are usual, this much is as good as all: chance takes its share. */
const NEARLY_ALL = 0.8;
/** Fewer expected records than these prove nothing, whatever came. */
const FEWEST = 5;
const WEEK = 7;
/** What has no band is not told again for a week, and then it is over. */
const WITHOUT_BAND = 7;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Counts are held against each other in sums: a single day of few records lies within any band. */
function recordsAreBack(since: readonly Since[]): boolean {
	const some = since.slice(-WEEK).filter(({ row, expected }) => row.records !== undefined && expected.records);
	const expected = sum(some.map((one) => one.expected.records?.middle ?? 0));
	return (
		some.length >= GOOD && expected >= FEWEST && sum(some.map(({ row }) => row.records ?? 0)) >= NEARLY_ALL * expected
	);
}

const lies = (value: number, { low, high }: Band): boolean => value >= low && value <= high;

/** Whether what was told of a kind is over, by the periods that came after it was told. */
export function isOver(kind: string, since: readonly Since[]): boolean {
	if (kind === 'records') return recordsAreBack(since);
	if (kind === 'freshness_h') return (since.at(-1)?.row.records ?? 0) > 0;
	const seen = since.filter(({ row }) => row[kind] !== undefined);
	const last = seen.slice(-GOOD);
	const judged = last.filter(({ expected }) => expected[kind] !== undefined);
	if (judged.length === 0) return since.length >= WITHOUT_BAND;
	return last.length === GOOD && judged.every(({ row, expected }) => lies(row[kind] ?? 0, expected[kind] as Band));
}
