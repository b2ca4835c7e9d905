import type { Records } from '../records/records.ts';
import type { Keys } from './keys.ts';
import { groupsInTime, nearest, type Sharing } from './groups-in-time.ts';
import type { PairOfFiles } from './pair-of-files.ts';

/** Pairs of records that are worth comparing: the n-th is `left[n]` with `right[n]`. */
export interface Candidates {
	readonly left: readonly number[];
	readonly right: readonly number[];
}

const nameWords = ({ person, firm }: Records, at: number): string[] =>
	[person[at]!, firm[at]!].filter(({ key }) => key !== '').map(({ key }) => key);

/** The beginnings of all words, so that a name with a slip further on is still compared. */
const nameBeginnings = ({ person, firm }: Records, at: number): string[] =>
	[person[at]!, firm[at]!].flatMap(({ words }) =>
		words.length < 2 ? [] : [words.map((word) => word.slice(0, 3)).join(' ')]
	);

const amountText = (amounts: Float64Array, at: number): string[] =>
	Number.isNaN(amounts[at]!) ? [] : [String(amounts[at])];

const isWhole = (amount: number): boolean => amount % 100 === 0;
const wholeAmount = (amounts: Float64Array, at: number): string[] =>
	isWhole(amounts[at]!) ? [String(amounts[at]! / 100)] : [];
/** The whole units to which an amount can have been rounded. */
const roundedAmounts = (amounts: Float64Array, at: number): string[] => {
	const amount = amounts[at]!;
	return Number.isNaN(amount) || isWhole(amount) ? [] : [Math.floor(amount / 100), Math.ceil(amount / 100)].map(String);
};
/** After a tax was taken out or put in, two hundredths are lost now and then. */
const nearAmounts = (amounts: Float64Array, at: number): string[] =>
	Number.isNaN(amounts[at]!) ? [] : [-2, -1, 1, 2].map((off) => String(amounts[at]! + off));

/** What two records can share to be compared at all ("blocking" in the literature of record linkage). */
function rules({ left, right, amounts }: PairOfFiles, keys: Keys | null): readonly (readonly [Sharing, Sharing])[] {
	const said = (text: string): string[] => (text === '' ? [] : [text]);
	return [
		[(at) => keys?.left[at] ?? [], (at) => keys?.right[at] ?? []],
		[(at) => said(left.email[at]!), (at) => said(right.email[at]!)],
		[(at) => said(left.phone[at]!), (at) => said(right.phone[at]!)],
		[(at) => nameWords(left, at), (at) => nameWords(right, at)],
		[(at) => amountText(amounts.left, at), (at) => amountText(amounts.right, at)],
		[(at) => roundedAmounts(amounts.left, at), (at) => wholeAmount(amounts.right, at)],
		[(at) => wholeAmount(amounts.left, at), (at) => roundedAmounts(amounts.right, at)],
		...(amounts.factor === 1
			? []
			: [[(at: number) => amountText(amounts.left, at), (at: number) => nearAmounts(amounts.right, at)] as const]),
		[(at) => nameBeginnings(left, at), (at) => nameBeginnings(right, at)]
	];
}

/** Finds the pairs worth comparing, in far less time than all with all would take. */
export function candidatePairs(pair: PairOfFiles, keys: Keys | null): Candidates {
	const partners = Array.from({ length: pair.left.count }, () => new Set<number>());
	for (const [ofLeft, ofRight] of rules(pair, keys)) {
		const rights = groupsInTime(pair.right, ofRight);
		for (const [value, group] of groupsInTime(pair.left, ofLeft)) {
			const others = rights.get(value);
			if (others === undefined) continue;
			group.records.forEach((one, place) => {
				for (const other of nearest(group, place, others)) partners[one]!.add(other);
			});
		}
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
