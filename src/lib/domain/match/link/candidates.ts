import type { Records } from '../records/records.ts';
import type { Keys } from './keys.ts';
import type { PairOfFiles } from './pair-of-files.ts';

/** Pairs of records that are worth comparing: the n-th is `left[n]` with `right[n]`. */
export interface Candidates {
	readonly left: readonly number[];
	readonly right: readonly number[];
}

/** Of records that share a common value (a price, a regular customer) only so many nearest in time are compared. */
const NEAREST = 24;

type Sharing = (record: number) => readonly string[];

const nameWords = ({ person, firm }: Records, at: number): string[] =>
	[person[at]!, firm[at]!].filter(({ key }) => key !== '').map(({ key }) => key);

/** Beginnings of the longest word, so that a name with a slip at its end is still compared. */
const nameBeginnings = ({ person, firm }: Records, at: number): string[] =>
	[person[at]!, firm[at]!].flatMap(({ words }) =>
		words.filter((word) => word.length >= 5).map((word) => word.slice(0, 4))
	);

const amountText = (amounts: Float64Array, at: number): string[] =>
	Number.isNaN(amounts[at]!) ? [] : [String(amounts[at])];
/** To whole units, and both neighbours on one side, so that rounded amounts meet. */
const roundAmounts = (amounts: Float64Array, at: number): string[] =>
	Number.isNaN(amounts[at]!) ? [] : [String(Math.round(amounts[at]! / 100))];
const nearAmounts = (amounts: Float64Array, at: number): string[] => {
	const whole = Math.round(amounts[at]! / 100);
	return Number.isNaN(whole) ? [] : [String(whole - 1), String(whole), String(whole + 1)];
};

/** What two records can share to be compared at all ("blocking" in the literature of record linkage). */
function rules({ left, right, amounts }: PairOfFiles, keys: Keys | null): readonly (readonly [Sharing, Sharing])[] {
	const said = (text: string): string[] => (text === '' ? [] : [text]);
	return [
		[(at) => keys?.left[at] ?? [], (at) => keys?.right[at] ?? []],
		[(at) => said(left.email[at]!), (at) => said(right.email[at]!)],
		[(at) => said(left.phone[at]!), (at) => said(right.phone[at]!)],
		[(at) => nameWords(left, at), (at) => nameWords(right, at)],
		[(at) => amountText(amounts.left, at), (at) => amountText(amounts.right, at)],
		[(at) => roundAmounts(amounts.left, at), (at) => nearAmounts(amounts.right, at)],
		[(at) => nameBeginnings(left, at), (at) => nameBeginnings(right, at)]
	];
}

function grouped(records: Records, sharing: Sharing): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (let at = 0; at < records.count; at++)
		for (const value of new Set(sharing(at))) {
			const group = groups.get(value);
			if (group === undefined) groups.set(value, [at]);
			else group.push(at);
		}
	return groups;
}

/** The partners nearest in time; those on the same day in the order of their content. */
function nearest(day: number, group: readonly number[], days: Float64Array): readonly number[] {
	if (group.length <= NEAREST) return group;
	// A day that is not said is as near as any.
	const apart = (other: number): number => Math.abs((days[other]! || day || 0) - (day || 0));
	return [...group].sort((a, b) => apart(a) - apart(b) || a - b).slice(0, NEAREST);
}

/** Finds the pairs worth comparing, in far less time than all with all would take. */
export function candidatePairs(pair: PairOfFiles, keys: Keys | null): Candidates {
	const partners = Array.from({ length: pair.left.count }, () => new Set<number>());
	for (const [ofLeft, ofRight] of rules(pair, keys)) {
		const groups = grouped(pair.right, ofRight);
		partners.forEach((set, one) => {
			for (const value of ofLeft(one)) {
				const group = groups.get(value);
				if (group === undefined) continue;
				for (const other of nearest(pair.left.day[one]!, group, pair.right.day)) set.add(other);
			}
		});
	}
	const left: number[] = [];
	const right: number[] = [];
	partners.forEach((set, one) => {
		for (const other of [...set].sort((a, b) => a - b)) {
			left.push(one);
			right.push(other);
		}
	});
	return { left, right };
}
