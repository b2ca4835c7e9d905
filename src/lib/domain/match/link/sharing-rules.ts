import type { Records } from '../records/records.ts';
import type { Sharing } from './groups-in-time.ts';
import type { PairOfFiles } from './pair-of-files.ts';

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

/** What a record on the left and one on the right can share. */
export type SharingRule = readonly [left: Sharing, right: Sharing];

/** What two records can share to be compared at all ("blocking" in the literature of record linkage), beside a number. */
export function sharingRules({ left, right, amounts }: PairOfFiles): readonly SharingRule[] {
	const said = (text: string): string[] => (text === '' ? [] : [text]);
	return [
		[(at) => said(left.email[at]!), (at) => said(right.email[at]!)],
		[(at) => said(left.phone[at]!), (at) => said(right.phone[at]!)],
		[(at) => nameWords(left, at), (at) => nameWords(right, at)],
		[(at) => amountText(amounts.left, at), (at) => amountText(amounts.right, at)],
		[(at) => roundedAmounts(amounts.left, at), (at) => wholeAmount(amounts.right, at)],
		[(at) => wholeAmount(amounts.left, at), (at) => roundedAmounts(amounts.right, at)],
		[(at) => (amounts.factor === 1 ? [] : amountText(amounts.left, at)), (at) => nearAmounts(amounts.right, at)],
		[(at) => nameBeginnings(left, at), (at) => nameBeginnings(right, at)]
	];
}
