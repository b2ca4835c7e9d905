import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assign.ts';

/** The largest sum there is, by trying everything. */
function best(scores: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
	if (row === scores.length) return 0;
	const without = best(scores, row + 1, taken);
	const sums = (scores[row] ?? []).map((score, column) =>
		score <= 0 || taken.includes(column) ? 0 : score + best(scores, row + 1, [...taken, column])
	);
	return Math.max(without, ...sums);
}

test('finds the largest sum there is, and takes no column twice', () => {
	const score = fc.integer({ min: -3, max: 20 });
	const matrix = fc
		.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(score, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
		);
	fc.assert(
		fc.property(matrix, (scores) => {
			const chosen = assign(scores);
			const taken = chosen.filter((column) => column !== null);
			expect(new Set(taken).size).toBe(taken.length);
			const sum = chosen.reduce<number>(
				(total, column, row) => total + (column === null ? 0 : (scores[row]?.[column] ?? 0)),
				0
			);
			expect(sum).toBe(best(scores));
			chosen.forEach((column, row) => column !== null && expect(scores[row]?.[column]).toBeGreaterThan(0));
		}),
		{ numRuns: 500 }
	);
});

test('gives the better field to the one that has no other', () => {
	expect(
		assign([
			[0.9, 0.8],
			[0.95, 0]
		])
	).toEqual([1, 0]);
});
