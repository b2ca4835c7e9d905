import { describe, expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { GOLDEN, goldenInput, inputOf } from './fixtures/cases.ts';

const DRAWS = 20_000;
const drawn = GOLDEN.cases.filter(({ expected_monte_carlo }) => expected_monte_carlo !== undefined);

/** The published tolerance rule; sd, spread and EVPI have no standard error and get two to five per cent. */
function outside(expected: unknown, actual: unknown, path: string): string[] {
	if (typeof expected === 'object' && expected !== null) {
		const { value, se_1e6: se } = expected as { value?: number; se_1e6?: number };
		if (value !== undefined && se !== undefined) {
			const tolerance = 5 * se * Math.sqrt(1e6 / DRAWS) + 5 * se;
			return Math.abs(Number(actual) - value) <= tolerance ? [] : [`${path}: ${value}, not ${String(actual)}`];
		}
		const inside: object = typeof actual === 'object' && actual !== null ? actual : {};
		return Object.entries(expected).flatMap(([key, one]) => outside(one, Reflect.get(inside, key), `${path}.${key}`));
	}
	if (typeof expected !== 'number')
		return expected === actual ? [] : [`${path}: ${String(expected)}, not ${String(actual)}`];
	const tolerance = path.includes('.p_')
		? 5 * Math.sqrt((expected * (1 - expected)) / DRAWS) + 0.0025
		: (path.includes('evpi') ? 0.05 : 0.02) * Math.abs(expected) + 0.01;
	return Math.abs(Number(actual) - expected) <= tolerance ? [] : [`${path}: ${expected}, not ${String(actual)}`];
}

describe.each(drawn)('golden case $id: $title', (golden) => {
	test.each([20250, 1, 77])('twenty thousand draws with seed %i stay within the published tolerance', (seed) => {
		const { draws, seed: theirs, sampler, ...expected } = golden.expected_monte_carlo ?? {};
		expect([draws, theirs, typeof sampler]).toEqual([1_000_000, 20_250, 'string']);
		expect(outside(expected, estimateAnswer(inputOf(golden), { draws: DRAWS, seed }).monte_carlo, golden.id)).toEqual(
			[]
		);
	});
});

test('where everything is certain, every percentile is the point estimate', () => {
	const answer = estimateAnswer(goldenInput('C17'), { draws: 50 });
	const { yearly_cost, net_horizon, p_best_first } = answer.monte_carlo?.handovers['plain'] ?? {};
	expect(yearly_cost).toEqual({ p10: 10_000, p50: 10_000, p90: 10_000, mean: 10_000, sd: 0 });
	expect(net_horizon).toMatchObject({ p10: 27_200, p50: 27_200, p90: 27_200 });
	expect(p_best_first).toBe(1);
});

test('the odds outrank the point estimate: the payroll row gains at likely values and is left as it is', () => {
	const { point, monte_carlo } = estimateAnswer(goldenInput('C12'), { draws: DRAWS });
	expect(point.handovers['timesheet_payroll']?.advice).toBe('later');
	expect(monte_carlo?.handovers['timesheet_payroll']?.verdict).toBe('do_not_connect');
});

test('the same seed gives the same figures, another seed others', () => {
	const once = (seed: number): unknown =>
		estimateAnswer(goldenInput('C08'), { draws: 2000, seed }).monte_carlo?.total_cost;
	expect(once(5)).toEqual(once(5));
	expect(once(6)).not.toEqual(once(5));
});
