import { FIELDS } from '../compare/levels.ts';
import type { Weighed } from './weigh.ts';

/** Odds of less than four to one. */
const CLOSE = 2;

/**
 * Says of a chosen candidate whether another record, left over, would do nearly as well. One that agrees in every field
 * in the same way is no rival: whichever of the two is taken, the count is the same.
 */
export function rivalled(
	{ candidates, levels, scores }: Weighed,
	worth: Float64Array,
	freeLeft: ReadonlySet<number>,
	freeRight: ReadonlySet<number>
): (at: number) => boolean {
	const byLeft = new Map<number, number[]>();
	const byRight = new Map<number, number[]>();
	const note = (map: Map<number, number[]>, record: number, at: number): void => {
		const known = map.get(record);
		if (known === undefined) map.set(record, [at]);
		else known.push(at);
	};
	candidates.left.forEach((left, at) => {
		const right = candidates.right[at]!;
		if (worth[at]! <= 0) return;
		if (freeLeft.has(left)) note(byRight, right, at);
		if (freeRight.has(right)) note(byLeft, left, at);
	});
	return (at) => {
		const rivals = [...(byLeft.get(candidates.left[at]!) ?? []), ...(byRight.get(candidates.right[at]!) ?? [])];
		return rivals.some(
			(other) =>
				scores[other]! > scores[at]! - CLOSE && FIELDS.some((field) => levels[field][other] !== levels[field][at])
		);
	};
}
