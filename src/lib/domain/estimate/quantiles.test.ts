import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantiles } from './quantiles.ts';
import { ratioOf } from './spread-of.ts';

const shares = [0.1, 0.5, 0.9];

test('a quantile is the draw that stands there when all are sorted, whatever they are', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 300 }),
			(signed) => {
				// No cost is minus zero, and of the two zeroes neither is the smaller one.
				const draws = signed.map((draw) => draw + 0);
				const sorted = Float64Array.from(draws).toSorted();
				const found = quantiles(Float64Array.from(draws), shares);
				expect(found).toEqual(shares.map((share) => sorted[Math.round(share * (draws.length - 1))]));
			}
		)
	);
});

test('the ratio of a range that is nothing is 1, and of one that starts at nothing it is not known', () => {
	expect([ratioOf(10, 25), ratioOf(0, 0), ratioOf(0, 3)]).toEqual([2.5, 1, null]);
});
