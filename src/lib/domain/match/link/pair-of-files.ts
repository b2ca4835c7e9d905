import { compareAmounts, compareContacts, compareDays } from '../compare/same-number.ts';
import { MISSING, NAME } from '../compare/levels.ts';
import { compareNames } from '../compare/same-name.ts';
import type { Records } from '../records/records.ts';
import { amountPair, type AmountPair } from './amount-pair.ts';

/** Two files whose records are to be brought together. Left is where a handover begins, right where it is typed. */
export interface PairOfFiles {
	readonly left: Records;
	readonly right: Records;
	readonly amounts: AmountPair;
}

export const pairOfFiles = (left: Records, right: Records): PairOfFiles => ({
	left,
	right,
	amounts: amountPair(left, right)
});

export const amountLevel = ({ amounts }: PairOfFiles, one: number, other: number): number =>
	compareAmounts(amounts.left[one]!, amounts.right[other]!);

export const daysLevel = ({ left, right }: PairOfFiles, one: number, other: number): number =>
	compareDays(left.day[one]!, right.day[other]!);

export const emailLevel = ({ left, right }: PairOfFiles, one: number, other: number): number =>
	compareContacts(left.email[one]!, right.email[other]!);

export const phoneLevel = ({ left, right }: PairOfFiles, one: number, other: number): number =>
	compareContacts(left.phone[one]!, right.phone[other]!);

/** The best of the names on both sides: a person here can stand as a firm there. */
export function nameLevel({ left, right }: PairOfFiles, one: number, other: number): number {
	let best = MISSING;
	for (const name of [left.person[one]!, left.firm[one]!])
		for (const otherName of [right.person[other]!, right.firm[other]!]) {
			const level = compareNames(name, otherName);
			if (level !== MISSING && (best === MISSING || level < best)) best = level;
			if (best === NAME.same) return best;
		}
	return best;
}
