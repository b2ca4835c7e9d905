import type { LinkedPair } from '../link/outcome.ts';
import type { PairOfFiles } from '../link/pair-of-files.ts';
import { quantile } from './weeks.ts';

/** Days from a record on the left to the same one on the right. */
export interface Lateness {
	readonly median: number;
	readonly p90: number;
	/** Pairs with a day on both sides. */
	readonly compared: number;
}

/** How late records arrive; null where one of the files has no days. */
export function lateness({ left, right }: PairOfFiles, pairs: readonly LinkedPair[]): Lateness | null {
	const days = pairs
		.map((pair) => right.day[pair.right]! - left.day[pair.left]!)
		.filter((late) => !Number.isNaN(late))
		.sort((a, b) => a - b);
	if (days.length === 0) return null;
	return { median: quantile(days, 0.5), p90: quantile(days, 0.9), compared: days.length };
}
