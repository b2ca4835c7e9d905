import { describe, expect, test } from 'vitest';
import { allAtOnce, lostByAllAtOnce, oneByOne } from '../recommend/live-weeks.ts';
import { betaQuantile, betaShareBelow } from './beta-quantile.ts';
import { counted } from './counted.ts';
import { meanFieldsRight } from './fields-right.ts';
import { GOLDEN } from './fixtures/cases.ts';
import { lognormalByMoments } from './lognormal.ts';
import { momentsOf, product } from './moments.ts';
import { meanOf, pert, varianceOf } from './pert.ts';

const checks = GOLDEN.closed_form_checks;

test('PERT 2 / 3 / 7 has the published shapes, mean and variance', () => {
	const figure = pert([2, 3, 7]);
	const found = { alpha: figure.alpha, beta: figure.beta, mean: meanOf(figure), variance: varianceOf(figure) };
	for (const [name, value] of Object.entries(checks.pert_2_3_7))
		expect(Reflect.get(found, name)).toBeCloseTo(value, 12);
});

test.each([
	['pert_0_0_1', [0, 0, 1]],
	['pert_0_1_1', [0, 1, 1]],
	['pert_0_half_1', [0, 0.5, 1]]
] as const)('%s has the published percentiles', (name, [low, likely, high]) => {
	const figure = pert([low, likely, high]);
	const { p10, p50, p90, mean, variance } = checks[name];
	for (const [share, value] of [
		[0.1, p10],
		[0.5, p50],
		[0.9, p90]
	] as const) {
		expect(betaQuantile(share, figure.alpha, figure.beta)).toBeCloseTo(value, 9);
		expect(betaShareBelow(value, figure.alpha, figure.beta)).toBeCloseTo(share, 8);
	}
	expect(meanOf(figure)).toBeCloseTo(mean, 9);
	expect(varianceOf(figure)).toBeCloseTo(variance, 9);
});

test('the product of two independent ranges has the published mean and spread, and its lognormal the published percentiles', () => {
	const { volume, minutes, mean_hours, sd_hours } = checks.product_of_two_perts;
	const triple = ([low = 0, likely = 0, high = 0]: readonly number[]) => pert([low, likely, high]);
	const { one, two } = product(momentsOf(triple(volume)), momentsOf(triple(minutes)));
	const mean = one / 60;
	const sd = Math.sqrt(two - one * one) / 60;
	expect(mean).toBeCloseTo(mean_hours, 9);
	expect(sd).toBeCloseTo(sd_hours, 9);
	const lognormal = lognormalByMoments(mean, sd);
	for (const [name, value] of Object.entries(checks.lognormal_by_moments_of_that_product)) {
		expect(Reflect.get(lognormal, name)).toBeCloseTo(value, name.startsWith('p') ? 4 : 7);
	}
});

describe('the mean of (1 - e)^f', () => {
	test('is the published one for ten fields', () => {
		const right = meanFieldsRight(pert([0.002, 0.005, 0.02]), 10);
		expect(right).toBeCloseTo(checks.mean_of_one_minus_e_to_the_10.value, 9);
		expect(1 - right).toBeCloseTo(checks.mean_of_one_minus_e_to_the_10.record_error_share_mean, 9);
	});

	/** Midpoints of (1 - e)^f under the density of Beta(alpha, beta), with x = u^2 (3 - 2u), which smooths both ends. */
	function byQuadrature([low, likely, high]: readonly [number, number, number], fields: number): number {
		const { alpha, beta } = pert([low, likely, high]);
		const cells = 400_000;
		let [sum, weight] = [0, 0];
		for (let i = 0; i < cells; i++) {
			const u = (i + 0.5) / cells;
			const x = u * u * (3 - 2 * u);
			const density = u * (1 - u) * x ** (alpha - 1) * (1 - x) ** (beta - 1);
			weight += density;
			sum += density * (1 - low - (high - low) * x) ** fields;
		}
		return sum / weight;
	}

	test.each([
		[[0.002, 0.005, 0.02], 500],
		[[0, 0.01, 0.5], 500],
		[[0, 0.3, 1], 200],
		[[0, 0, 1], 37],
		[[0.4, 0.9, 1], 12],
		[[0.002, 0.006, 0.03], 1]
	] as const)('agrees with quadrature for %j and %i fields', (range, fields) => {
		const exact = meanFieldsRight(pert(range), fields);
		expect(exact / byQuadrature(range, fields)).toBeCloseTo(1, 8);
	});

	test('is 1 without a field and the plain power without a range', () => {
		expect(meanFieldsRight(pert([0, 0.3, 1]), 0)).toBe(1);
		expect(meanFieldsRight(pert(0.005), 10)).toBe(0.995 ** 10);
	});
});

test('three of the last sixty is the published share', () => {
	const { x, n, mean, variance } = checks.counted_slips;
	const share = counted({ x, n });
	expect(meanOf(share)).toBeCloseTo(mean, 9);
	expect(share.likely).toBeCloseTo(mean, 9);
	expect(varianceOf(share)).toBeCloseTo(variance, 9);
	expect(betaShareBelow(share.high, share.alpha, share.beta)).toBeCloseTo(0.975, 9);
});

test('ten at once lose what the published sum says against one by one', () => {
	const { n, u, G, lost } = checks.ten_at_once;
	const efforts = new Array<number>(n).fill(u);
	expect(oneByOne(efforts).at(-1)).toBeCloseTo(allAtOnce(efforts)[0] ?? 0, 12);
	expect(lostByAllAtOnce(new Array<number>(n).fill(G), efforts)).toBeCloseTo(lost, 9);
});
