import { expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { beyondCapacity } from './flags.ts';
import { goldenInput } from './fixtures/cases.ts';
import type { EstimateInput, HandoverInput } from './input-types.ts';
import { prepare } from './prepare.ts';

/** Handovers of a thousand, or another number of, hours a year. */
function busy(hours: readonly number[], extra: Partial<HandoverInput> = {}, people?: number): EstimateInput {
	const one = (minutes: number, i: number): HandoverInput => ({
		id: `row ${i}`,
		event: 'order',
		role: 'office',
		source_system: 'shop',
		target_system: 'accounting',
		minutes,
		field_error_rate: 0,
		...extra,
		levels: {}
	});
	return {
		global: { currency: 'EUR' },
		roles: { office: { hourly_cost: 30, ...(people === undefined ? {} : { people }) } },
		events: { order: { volume: 6000, period: 'year' } },
		handovers: hours.map((year, i) => one(year / 100, i))
	};
}

const flagged = (input: EstimateInput): readonly string[] => estimateAnswer(input).point.flags;

test('more hours than one person has are flagged and never capped', () => {
	const { flags, total } = estimateAnswer(busy([1701])).point;
	expect(flags).toEqual(['exceeds_capacity']);
	expect(total.hours).toBeCloseTo(1701, 9);
	expect(flagged(busy([1700]))).toEqual([]);
});

test('people who share a job or a role have as many hours as they are', () => {
	expect(flagged(busy([3000], { people: 2 }))).toEqual([]);
	expect(flagged(busy([3000], {}, 2))).toEqual([]);
	expect(flagged(busy([3500], { people: 2 }))).toEqual(['exceeds_capacity']);
});

test('handovers of one role are taken together', () => {
	const input = busy([1000, 1000]);
	expect(flagged(input)).toEqual(['exceeds_capacity']);
	expect(beyondCapacity(prepare(input).handovers, () => 1000)).toEqual(['row 0', 'row 1']);
	expect(flagged(goldenInput('C12'))).toEqual([]);
});
