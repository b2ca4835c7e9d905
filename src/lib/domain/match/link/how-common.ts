import type { Field } from '../compare/levels.ts';
import type { Candidates } from './candidates.ts';
import type { Keys } from './keys.ts';
import type { PairOfFiles } from './pair-of-files.ts';

/**
 * For each pair, by how many records the value is held in which the two agree: the larger number of the two files. A
 * price that fifty orders have says little, one that a single order has says much (Winkler 2000, frequency-based
 * matching). Fields without such a count are left out.
 */
export type HowCommon = Readonly<Partial<Record<Field, Float64Array>>>;

function timesOf(values: Iterable<string>): Map<string, number> {
	const times = new Map<string, number>();
	for (const value of values) if (value !== '') times.set(value, (times.get(value) ?? 0) + 1);
	return times;
}

function counts({ left, right }: Candidates, ofLeft: readonly string[], ofRight: readonly string[]): Float64Array {
	const [leftTimes, rightTimes] = [timesOf(ofLeft), timesOf(ofRight)];
	return Float64Array.from(left, (one, at) =>
		Math.max(leftTimes.get(ofLeft[one]!) ?? 0, rightTimes.get(ofRight[right[at]!]!) ?? 0)
	);
}

const amountTexts = (amounts: Float64Array): string[] =>
	Array.from(amounts, (amount) => (Number.isNaN(amount) ? '' : String(amount)));

/** Counts how common the shared values of each pair are. */
export function howCommon({ left, right, amounts }: PairOfFiles, keys: Keys | null, pairs: Candidates): HowCommon {
	const names = (records: typeof left): string[] =>
		records.person.map(({ key }, at) => key || (records.firm[at]?.key ?? ''));
	const first = (numbers: readonly (readonly string[])[]): string[] => numbers.map(([number = '']) => number);
	return {
		key: counts(pairs, first(keys?.left ?? []), first(keys?.right ?? [])),
		amount: counts(pairs, amountTexts(amounts.left), amountTexts(amounts.right)),
		name: counts(pairs, names(left), names(right)),
		email: counts(pairs, left.email, right.email),
		phone: counts(pairs, left.phone, right.phone)
	};
}
