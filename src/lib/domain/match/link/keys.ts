import { isOneSlip } from '../compare/one-slip.ts';
import { KEY, MISSING } from '../compare/levels.ts';
import { NUMBER_FORMS, type NumberForm } from '../values/numbers.ts';
import { keyColumns, keyReader, type KeyColumn, type KeyNumbers } from './key-columns.ts';
import { supportOf } from './key-support.ts';
import type { PairOfFiles } from './pair-of-files.ts';

/** The numbers by which the records of two files name each other; empty lists where a record names none. */
export interface Keys {
	readonly left: readonly (readonly string[])[];
	readonly right: readonly (readonly string[])[];
	readonly columns: { readonly left: number; readonly right: readonly number[] };
}

interface Trial {
	readonly left: KeyColumn;
	readonly right: KeyColumn;
	readonly form: NumberForm;
	readonly supported: number;
}

const NOBODY: readonly string[] = [];

/** A record's numbers of several columns together. */
const together = (lists: readonly (readonly (readonly string[])[])[]): (readonly string[])[] =>
	(lists[0] ?? []).map((_, record) => lists.flatMap((list) => list[record] ?? NOBODY));

/** Inside a text only those numbers count that the other side knows: there are also dates and sums in it. */
const known = ({ numbers }: KeyNumbers, inText: boolean, { index }: KeyNumbers): readonly (readonly string[])[] =>
	inText ? numbers.map((all) => all.filter((number) => index.has(number))) : numbers;

/**
 * Finds the columns by which two files name each other's records: an order number on both sides, one side's number in
 * the other's reference, or somewhere inside a text there; with prefixes or without. Null where none holds up against
 * amounts, names and dates.
 */
export function findKeys(pair: PairOfFiles): Keys | null {
	const [readLeft, readRight] = [keyReader(pair.left), keyReader(pair.right)];
	const trials: Trial[] = [];
	for (const left of keyColumns(pair.left))
		for (const right of keyColumns(pair.right)) {
			if (left.inText && right.inText) continue;
			for (const form of NUMBER_FORMS) {
				const { hits, supported, holds } = supportOf(pair, readLeft(left, form), readRight(right, form));
				if (hits > 0 && holds) trials.push({ left, right, form, supported });
			}
		}
	const best = trials.reduce<Trial | null>(
		(most, next) => (next.supported > (most?.supported ?? 0) ? next : most),
		null
	);
	if (best === null) return null;
	// The same number can stand in one column for most records and in a text for the rest.
	const alike = trials.filter(({ left, form }) => left === best.left && form === best.form);
	const rights = alike.filter(({ right }) => right.inText === best.right.inText || !best.right.inText);
	const left = readLeft(best.left, best.form);
	const rightNumbers = rights.map(({ right }) => known(readRight(right, best.form), right.inText, left));
	return {
		left: known(left, best.left.inText, readRight(best.right, best.form)),
		right: together(rightNumbers),
		columns: { left: best.left.column, right: [...new Set(rights.map(({ right }) => right.column))] }
	};
}

/** How the numbers of two records agree. */
export function keyLevel(keys: Keys | null, one: number, other: number): number {
	const [left, right] = [keys?.left[one] ?? NOBODY, keys?.right[other] ?? NOBODY];
	if (left.length === 0 || right.length === 0) return MISSING;
	if (left.some((number) => right.includes(number))) return KEY.same;
	if (left.some((number) => right.some((another) => isOneSlip(number, another)))) return KEY.slip;
	return KEY.different;
}
