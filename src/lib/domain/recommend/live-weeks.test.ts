import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allAtOnce, lostByAllAtOnce, oneByOne } from './live-weeks.ts';

test('half a week, half a week and a week and a half: one by one against all at once', () => {
	expect(oneByOne([0.5, 0.5, 1.5])).toEqual([0.5, 1, 2.5]);
	expect(allAtOnce([0.5, 0.5, 1.5])).toEqual([1.5, 1.5, 2.5]);
	expect(allAtOnce([4, 1])).toEqual([5, 2]);
});

test('the last is live in the same week either way, and nothing is live earlier than its own effort', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 }), (efforts) => {
			const together = allAtOnce(efforts);
			expect(Math.max(...together)).toBeCloseTo(oneByOne(efforts).at(-1) ?? 0, 9);
			together.forEach((week, i) => expect(week).toBeGreaterThanOrEqual((efforts[i] ?? 0) - 1e-9));
		})
	);
});

test('the shortest first, all at once never gains anything', () => {
	const efforts = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(efforts, (weeks) => {
			const shortestFirst = weeks.toSorted((a, b) => a - b);
			expect(
				lostByAllAtOnce(
					shortestFirst.map(() => 1000),
					shortestFirst
				)
			).toBeGreaterThanOrEqual(-1e-6);
		})
	);
});
