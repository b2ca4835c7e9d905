import type { Uncertain } from './pert.ts';

/**
 * Exact mean of (1 - e)^f, the share of records with every field right, for an uncertain field error rate e.
 *
 * MODEL.md 2.7 expands around `low`, where the terms alternate and lose every digit for many fields. Here the same
 * sum runs from the other end, 1 - e = left + width * (1 - B) with left = 1 - high and 1 - B ~ Beta(beta, alpha): no
 * term is negative, so nothing cancels. Logarithms, because single terms leave the range of a number.
 */
export function meanFieldsRight({ floor, width, alpha, beta }: Uncertain, fields: number): number {
	if (width === 0 || fields === 0) return (1 - floor) ** fields;
	const left = Math.max(0, 1 - floor - width);
	let choose = 0;
	let moment = 0;
	let sum = left ** fields;
	for (let k = 1; k <= fields; k++) {
		choose += Math.log((fields - k + 1) / k);
		moment += Math.log((width * (beta + k - 1)) / (alpha + beta + k - 1));
		const rest = k === fields ? 0 : (fields - k) * Math.log(left);
		sum += Math.exp(choose + moment + rest);
	}
	return sum;
}
