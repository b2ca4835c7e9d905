import { describe, expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { GOLDEN, goldenInput, inputOf } from './fixtures/cases.ts';
import { quickRange } from './quick-range.ts';

describe.each(GOLDEN.cases)('golden case $id', (golden) => {
	const quick = quickRange(inputOf(golden));

	test('the mean shown while typing is the exact one', () => {
		const { total_cost, total_hours } = golden.expected_exact_means;
		expect(quick.total_cost.mean).toBeCloseTo(total_cost, 3);
		expect(quick.total_hours.mean).toBeCloseTo(total_hours, 3);
	});
});

const drawn = GOLDEN.cases.filter(({ expected_monte_carlo }) => expected_monte_carlo !== undefined);

describe.each(drawn)('golden case $id', (golden) => {
	test('its spread is that of a million draws, and its percentiles are near', () => {
		const quick = quickRange(inputOf(golden));
		const { total_cost, total_hours, handovers } = golden.expected_monte_carlo ?? {};
		expect(quick.total_cost.sd / (total_cost?.sd ?? 0)).toBeCloseTo(1, 2);
		expect(quick.total_hours.sd / (total_hours?.sd ?? 0)).toBeCloseTo(1, 2);
		for (const share of ['p10', 'p50', 'p90'] as const) {
			expect(Math.abs(quick.total_cost[share] / (total_cost?.[share].value ?? 0) - 1)).toBeLessThan(0.03);
		}
		for (const [id, { yearly_cost }] of Object.entries(handovers ?? {})) {
			expect(Math.abs((quick.handovers[id]?.cost.sd ?? 0) / yearly_cost.sd - 1)).toBeLessThan(0.01);
		}
	});
});

test('the exact variance holds with every kind of input uncertain at once', () => {
	const input = goldenInput('C03');
	const all = {
		...input,
		handovers: input.handovers.map((one) => ({
			...one,
			records_per_event: [1, 2, 4] as const,
			rescue_share: [0.2, 0.6, 0.9] as const,
			slip_share: [0.05, 0.2, 0.5] as const,
			sessions_per_week: [1, 3, 5] as const,
			switch_minutes: [0, 1, 3] as const,
			delay_value: [1000, 2400, 5000] as const
		}))
	};
	const quick = quickRange(all);
	const drawn = estimateAnswer(all, { draws: 200_000 }).monte_carlo;
	expect(quick.total_cost.mean / (drawn?.total_cost.mean ?? 0)).toBeCloseTo(1, 2);
	expect(quick.total_cost.sd / (drawn?.total_cost.sd ?? 0)).toBeCloseTo(1, 2);
	expect(quick.total_hours.sd / (drawn?.total_hours.sd ?? 0)).toBeCloseTo(1, 2);
});
