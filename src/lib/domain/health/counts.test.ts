import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfAtMost, countAtChance } from './counts.ts';

test('gives the chances that a table of the Poisson distribution gives', () => {
	expect(chanceOfAtMost(0, 2, 1)).toBeCloseTo(0.135335, 6);
	expect(chanceOfAtMost(3, 5, 1)).toBeCloseTo(0.265026, 6);
	expect(chanceOfAtMost(80, 100, 1)).toBeCloseTo(0.022649, 6);
});

test('gives the chances of the negative binomial: size 2, mean 2 is 1/4 for nothing and 1/2 for at most one', () => {
	expect(chanceOfAtMost(0, 2, 2)).toBeCloseTo(0.25, 9);
	expect(chanceOfAtMost(1, 2, 2)).toBeCloseTo(0.5, 9);
});

test('rises with the count, falls with the mean, and stays between 0 and 1, for thousands too', () => {
	const mean = fc.double({ min: 0, max: 5000, noNaN: true });
	const dispersion = fc.double({ min: 1, max: 30, noNaN: true });
	fc.assert(
		fc.property(fc.nat(4000), mean, dispersion, (count, expected, spread) => {
			const chance = chanceOfAtMost(count, expected, spread);
			expect(chance).toBeGreaterThanOrEqual(0);
			expect(chance).toBeLessThanOrEqual(1);
			expect(chanceOfAtMost(count + 1, expected, spread)).toBeGreaterThanOrEqual(chance);
			expect(chanceOfAtMost(count, expected + 50, spread)).toBeLessThanOrEqual(chance + 1e-9);
		})
	);
});

test('finds the count of a chance again', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 1, max: 8, noNaN: true }), (mean, dispersion) => {
			const count = countAtChance(0.95, mean, dispersion);
			expect(chanceOfAtMost(count, mean, dispersion)).toBeGreaterThanOrEqual(0.95 - 1e-9);
			if (count > 0) expect(chanceOfAtMost(count - 1, mean, dispersion)).toBeLessThan(0.95);
		})
	);
});
