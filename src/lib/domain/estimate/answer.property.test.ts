import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import type { EstimateAnswer } from './answer-types.ts';
import { anyInput } from './fixtures/any-input.ts';
import { readInput } from './input.ts';
import type { EstimateInput, EventInput, HandoverInput } from './input-types.ts';
import { quickRange } from './quick-range.ts';
import { scaleRange } from './range.ts';

const DRAWS = 60;
const runs = { numRuns: 60 };

/** The last digits of a sum hang on its order; relative to the size of what is summed. */
const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
	a === b ||
	(typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

const totals = ({ point, exact_means, monte_carlo }: EstimateAnswer): (number | null | undefined)[] => [
	...Object.values(point.total),
	exact_means.total_cost,
	exact_means.total_hours,
	...Object.values(monte_carlo?.total_cost ?? {}),
	...Object.values(monte_carlo?.total_hours ?? {})
];

function everyNumber(thing: unknown): number[] {
	if (typeof thing === 'number') return [thing];
	return typeof thing === 'object' && thing !== null ? Object.values(thing).flatMap(everyNumber) : [];
}

test('every input within the bounds is taken, and every figure of its answer is finite', () => {
	fc.assert(
		fc.property(anyInput, (input) => {
			expect(readInput(input)).toMatchObject({ fine: true });
			const answer = estimateAnswer(input, { draws: DRAWS });
			expect(everyNumber(answer).filter((value) => !Number.isFinite(value))).toEqual([]);
			expect(everyNumber(quickRange(input)).filter((value) => !Number.isFinite(value))).toEqual([]);
		}),
		runs
	);
});

test('p10 is never above p50, nor p50 above p90', () => {
	fc.assert(
		fc.property(anyInput, (input) => {
			const { monte_carlo } = estimateAnswer(input, { draws: DRAWS });
			const spreads = Object.values(monte_carlo?.handovers ?? {}).flatMap((one) => [
				one.yearly_cost,
				one.net_per_year,
				one.net_horizon
			]);
			for (const { p10, p50, p90 } of [...spreads, monte_carlo?.total_cost, monte_carlo?.total_hours].filter(
				(one) => one !== undefined
			)) {
				expect(p10).toBeLessThanOrEqual(p50);
				expect(p50).toBeLessThanOrEqual(p90);
			}
		}),
		runs
	);
});

test('more volume never costs less', () => {
	fc.assert(
		fc.property(anyInput, fc.double({ min: 1, max: 3, noNaN: true }), (input, factor) => {
			const more = (event: EventInput): EventInput => ({ ...event, volume: scaleRange(event.volume, factor) });
			const events = Object.fromEntries(Object.entries(input.events).map(([id, event]) => [id, more(event)]));
			const [less, most] = [input, { ...input, events }].map((one) => estimateAnswer(one, { draws: DRAWS }));
			const pairs = [
				[less?.point.total.total, most?.point.total.total],
				[less?.point.total.hours, most?.point.total.hours],
				[less?.monte_carlo?.total_cost.p50, most?.monte_carlo?.total_cost.p50],
				[less?.exact_means.total_cost ?? 0, most?.exact_means.total_cost ?? Infinity]
			];
			for (const [a = 0, b = 0] of pairs) expect(a <= b || near(a, b)).toBe(true);
		}),
		runs
	);
});

test('a handover that never happens changes no total, no advice and no odds of the others', () => {
	fc.assert(
		fc.property(anyInput, (input) => {
			const [first] = input.handovers;
			if (first === undefined) return;
			const never: HandoverInput = { ...first, id: 'never', event: 'never' };
			const also: EstimateInput = {
				...input,
				events: { ...input.events, never: { volume: 0, period: 'week' } },
				handovers: [...input.handovers, never]
			};
			const [without, both] = [input, also].map((one) => estimateAnswer(one, { draws: DRAWS }));
			if (without === undefined || both === undefined) return;
			const [a, b] = [totals(without), totals(both)];
			expect(a.every((value, i) => near(value, b[i]))).toBe(true);
			expect(both.point.plan).toEqual(without.point.plan);
			for (const [id, one] of Object.entries(without.monte_carlo?.handovers ?? {})) {
				expect(both.monte_carlo?.handovers[id]).toEqual(one);
			}
		}),
		runs
	);
});

test('the order in which handovers are listed changes no total', () => {
	fc.assert(
		fc.property(anyInput, (input) => {
			const turned = { ...input, handovers: input.handovers.toReversed() };
			const [a, b] = [
				totals(estimateAnswer(input, { draws: DRAWS })),
				totals(estimateAnswer(turned, { draws: DRAWS }))
			];
			expect(a.every((value, i) => near(value, b[i]))).toBe(true);
		}),
		runs
	);
});
