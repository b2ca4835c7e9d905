import { byField, type Field } from '../compare/levels.ts';
import type { Candidates } from './candidates.ts';
import { keyLevel, type Keys } from './keys.ts';
import { amountLevel, daysLevel, emailLevel, nameLevel, phoneLevel, type PairOfFiles } from './pair-of-files.ts';

/** The level of agreement of every pair in every field. */
export type LevelsOfPairs = Readonly<Record<Field, Uint8Array>>;

/** Compares pairs field by field. */
export function levelsOfPairs(pair: PairOfFiles, keys: Keys | null, { left, right }: Candidates): LevelsOfPairs {
	const compare: Readonly<Record<Field, (one: number, other: number) => number>> = {
		key: (one, other) => keyLevel(keys, one, other),
		amount: (one, other) => amountLevel(pair, one, other),
		days: (one, other) => daysLevel(pair, one, other),
		name: (one, other) => nameLevel(pair, one, other),
		email: (one, other) => emailLevel(pair, one, other),
		phone: (one, other) => phoneLevel(pair, one, other)
	};
	return byField((field) => Uint8Array.from(left, (one, at) => compare[field](one, right[at]!)));
}
