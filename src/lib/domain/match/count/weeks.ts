import type { Range } from '../../estimate/range.ts';

/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY = 3;
const FEWEST_WEEKS = 3;

const weekOf = (day: number): number => Math.floor((day + MONDAY) / 7);

/** The value below which so great a share lies, between two neighbours by proportion. */
export function quantile(ascending: readonly number[], share: number): number {
	const place = share * (ascending.length - 1);
	const [below = 0, above = below] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]];
	return below + (above - below) * (place - Math.floor(place));
}

/**
 * How many a week: the mean of the whole weeks, from their lower to their upper tenth. With fewer than three whole weeks
 * one figure for all days together; null where there is less than a week. Days since 1970.
 */
export function perWeek(days: readonly number[]): Range | null {
	if (days.length === 0) return null;
	const [first, last] = [Math.min(...days), Math.max(...days)];
	const wholeFrom = weekOf(first + 6);
	const wholeTo = weekOf(last - 6);
	if (last - first < 6) return null;
	if (wholeTo - wholeFrom + 1 < FEWEST_WEEKS) return (days.length * 7) / (last - first + 1);
	const counts = Array.from({ length: wholeTo - wholeFrom + 1 }, () => 0);
	for (const day of days) {
		const week = weekOf(day) - wholeFrom;
		if (week >= 0 && week < counts.length) counts[week]!++;
	}
	const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	const ascending = counts.toSorted((a, b) => a - b);
	return [Math.min(quantile(ascending, 0.1), mean), mean, Math.max(quantile(ascending, 0.9), mean)];
}
