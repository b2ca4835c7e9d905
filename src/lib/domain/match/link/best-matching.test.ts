import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../mapping/suggest/assign.ts';
import { bestMatching } from './best-matching.ts';

const SIZE = 7;
const edges = fc.uniqueArray(
	fc.record({
		left: fc.nat(SIZE - 1),
		right: fc.nat(SIZE - 1),
		worth: fc.integer({ min: -3, max: 20 })
	}),
	{ selector: ({ left, right }) => `${left} ${right}`, maxLength: SIZE * SIZE }
);

test('no other one-to-one choice is worth more: as much as the Hungarian method finds', () => {
	fc.assert(
		fc.property(edges, (offered) => {
			const table = Array.from({ length: SIZE }, () => Array.from({ length: SIZE }, () => 0));
			for (const { left, right, worth } of offered) table[left]![right] = worth;
			const worthOf = (chosen: ArrayLike<number | null>): number =>
				Array.from(chosen).reduce<number>((sum, right, left) => sum + (table[left]![right ?? -1] ?? 0), 0);
			const found = bestMatching(SIZE, SIZE, {
				left: offered.map(({ left }) => left),
				right: offered.map(({ right }) => right),
				worth: offered.map(({ worth }) => worth)
			});
			const taken = Array.from(found).filter((right) => right !== -1);
			expect(new Set(taken).size).toBe(taken.length);
			expect(worthOf(found)).toBe(worthOf(assign(table)));
		}),
		{ numRuns: 500 }
	);
});

test('where taking the best first would leave somebody out, both get one', () => {
	const found = bestMatching(2, 2, { left: [0, 0, 1], right: [0, 1, 0], worth: [10, 9, 8] });
	expect([...found]).toEqual([1, 0]);
});
