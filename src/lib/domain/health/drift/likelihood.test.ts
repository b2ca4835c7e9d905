import { expect, test } from 'vitest';
import { lnBetaBinomial, lnGamma, lnNegativeBinomial, lnSum } from './likelihood.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, at) => at);

test('Γ is the factorial, and its value at a half is the root of π', () => {
	expect(Math.exp(lnGamma(6))).toBeCloseTo(120, 8);
	expect(Math.exp(lnGamma(1))).toBeCloseTo(1, 10);
	expect(Math.exp(lnGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 9);
	expect(lnGamma(1_001.5) - lnGamma(1_000.5)).toBeCloseTo(Math.log(1_000.5), 9);
});

test('the chances of all counts add up to one, and have the mean and the variance they should', () => {
	const chances = upTo(400).map((count) => Math.exp(lnNegativeBinomial(count, 12, 4)));
	const mean = sum(chances.map((chance, count) => chance * count));
	expect(sum(chances)).toBeCloseTo(1, 8);
	expect(mean).toBeCloseTo(12, 6);
	expect(sum(chances.map((chance, count) => chance * (count - mean) ** 2))).toBeCloseTo(12 + 144 / 4, 4);
});

test('an even share makes all numbers of hits equally likely', () => {
	const orders = [1, 4, 6, 4, 1];
	expect(orders.map((ways, hits) => ways * Math.exp(lnBetaBinomial(hits, 4, 1, 1)))).toEqual(
		orders.map(() => expect.closeTo(0.2, 8))
	);
});

test('the sum of two likelihoods is taken without leaving the logarithms', () => {
	expect(lnSum(-1_000, -1_000)).toBeCloseTo(-1_000 + Math.LN2, 10);
	expect(lnSum(0, -1_000)).toBe(0);
});
