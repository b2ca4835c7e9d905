import type { Records } from '../records/records.ts';

/** The amounts of two files in the form in which they can be compared, in hundredths; NaN where a record says none. */
export interface AmountPair {
	readonly left: Float64Array;
	readonly right: Float64Array;
	/** What the right ones were multiplied by: 1, or a tax that only one of the two files has in its amounts. */
	readonly factor: number;
}

/** Rates of value added tax in Norway, Sweden, Denmark, Finland, Germany and the United Kingdom; 1 first. */
const TAX = [1.25, 1.15, 1.12, 1.06, 1.255, 1.14, 1.19, 1.07, 1.2, 1.05];
const ENOUGH = 0.2;

function timesOf(amounts: Float64Array): Map<number, number> {
	const times = new Map<number, number>();
	for (const amount of amounts) if (!Number.isNaN(amount)) times.set(amount, (times.get(amount) ?? 0) + 1);
	return times;
}

/** How many records could go together by their amounts alone. */
function shared(left: Map<number, number>, right: Map<number, number>): number {
	let sum = 0;
	for (const [amount, times] of left) sum += Math.min(times, right.get(amount) ?? 0);
	return sum;
}

const said = (amounts: Float64Array): number => amounts.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : 1), 0);

const scaled = (amounts: Float64Array, factor: number): Float64Array =>
	factor === 1 ? amounts : amounts.map((amount) => Math.round(amount * factor));

/**
 * Chooses which amounts to compare: with or without tax, whichever the two files have in common; where they have
 * neither, the one rate of tax that brings most of them together.
 */
export function amountPair(one: Records, other: Records): AmountPair {
	const pairs: AmountPair[] = [
		{ left: one.gross, right: other.gross, factor: 1 },
		{ left: one.net, right: other.net, factor: 1 },
		{ left: one.gross, right: other.net, factor: 1 },
		{ left: one.net, right: other.gross, factor: 1 }
	].filter(({ left, right }) => said(left) > 0 && said(right) > 0);
	const [first] = pairs;
	if (first === undefined) return { left: one.gross, right: other.gross, factor: 1 };
	const count = ({ left, right, factor }: AmountPair): number => shared(timesOf(left), timesOf(scaled(right, factor)));
	const best = (offered: readonly AmountPair[]) =>
		offered
			.map((pair) => ({ pair, common: count(pair) }))
			.reduce((most, next) => (next.common > most.common ? next : most));
	const plain = best(pairs);
	const most = Math.min(said(first.left), said(first.right));
	if (plain.common >= most * ENOUGH) return plain.pair;
	const taxed = best(
		pairs.flatMap((pair) =>
			TAX.flatMap((tax) => [
				{ ...pair, factor: tax },
				{ ...pair, factor: 1 / tax }
			])
		)
	);
	const chosen = taxed.common >= Math.max(3, most * ENOUGH, plain.common * 2) ? taxed.pair : plain.pair;
	return { ...chosen, right: scaled(chosen.right, chosen.factor) };
}
