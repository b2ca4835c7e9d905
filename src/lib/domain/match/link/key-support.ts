import { AMOUNT, CONTACT, DAYS, MISSING, NAME } from '../compare/levels.ts';
import type { KeyNumbers } from './key-columns.ts';
import { amountLevel, daysLevel, emailLevel, nameLevel, phoneLevel, type PairOfFiles } from './pair-of-files.ts';

/** So many records are enough to see whether two columns of numbers mean the same. */
const LOOKED_AT = 600;
/** Records with the same number have to agree in so much more of the other fields than records with different ones. */
const BETTER_THAN_CHANCE = 0.3;
const FEW = 3;

/** Whether two records agree in something besides the number; null where they have nothing else in common to compare. */
function agrees(pair: PairOfFiles, one: number, other: number): boolean | null {
	const amount = amountLevel(pair, one, other);
	const who = [emailLevel(pair, one, other), phoneLevel(pair, one, other)];
	const name = nameLevel(pair, one, other);
	if (amount === AMOUNT.same || amount === AMOUNT.rounded || who.includes(CONTACT.same)) return true;
	if (name !== MISSING && name <= NAME.slip) return true;
	if (amount !== MISSING || name !== MISSING || who.some((level) => level !== MISSING)) return false;
	const days = daysLevel(pair, one, other);
	return days === MISSING ? null : days <= DAYS.soon;
}

export interface Support {
	/** Records whose number stands on the other side. */
	readonly hits: number;
	/** Those that agree in something else too; the hits themselves where there is nothing else. */
	readonly supported: number;
	/** Whether the agreement is more than chance: two series of numbers can overlap without meaning the same. */
	readonly holds: boolean;
}

/** Holds two columns of numbers against everything else that the records say. */
export function supportOf(pair: PairOfFiles, { numbers: left }: KeyNumbers, { index }: KeyNumbers): Support {
	const step = Math.max(1, Math.floor(left.length / LOOKED_AT));
	const found: (readonly [number, number])[] = [];
	for (let one = 0; one < left.length; one += step) {
		const others = new Set(left[one]!.flatMap((number) => index.get(number) ?? []));
		for (const other of others) found.push([one, other]);
	}
	const hits = new Set(found.map(([one]) => one)).size;
	const looked = found.map(([one, other]) => agrees(pair, one, other)).filter((answer) => answer !== null);
	const supported = looked.filter(Boolean).length;
	if (looked.length === 0) return { hits, supported: hits, holds: hits * 2 >= left.length / step };
	// The same records, each with the partner of another one: what agrees here agrees by chance.
	const chance = found.filter(([one], at) => {
		const [, stranger] = found[(at + 1 + (found.length >> 1)) % found.length]!;
		return agrees(pair, one, stranger) === true;
	}).length;
	const share = (count: number): number => count / looked.length;
	const holds = looked.length < FEW ? supported > 0 : share(supported) >= share(chance) + BETTER_THAN_CHANCE;
	return { hits, supported, holds };
}
