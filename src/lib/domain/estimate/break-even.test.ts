import { expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { breakEvenOf } from './break-even-of.ts';
import { goldenInput } from './fixtures/cases.ts';
import type { EstimateInput } from './input-types.ts';

const atVolume = (input: EstimateInput, event: string, volume: number): EstimateInput => {
	const known = input.events[event];
	return known === undefined ? input : { ...input, events: { ...input.events, [event]: { ...known, volume } } };
};

test('three forms a week: custom work would pay from 37.6 a week, 1,767 a year', () => {
	const found = breakEvenOf(goldenInput('C10'), 'form_sheet');
	expect(found?.eventsPerYear).toBeCloseTo(1766.84, 2);
	expect(found).toMatchObject({ period: 'week', today: 3, volume: expect.closeTo(37.59, 2) });
});

test('at that volume the gain over the horizon is nothing, with sittings too', () => {
	for (const [id, event, handover] of [
		['C10', 'form', 'form_sheet'],
		['C01', 'order', 'shop_accounting']
	] as const) {
		const input = goldenInput(id);
		const volume = breakEvenOf(input, handover)?.volume ?? 0;
		const { levels, best_level } = estimateAnswer(atVolume(input, event, volume)).point.handovers[handover] ?? {};
		expect(levels?.[best_level ?? 'connector']?.net_horizon).toBeCloseTo(0, 2);
	}
});

test('there is none where exceptions eat every saving, where nothing is on offer, and where nothing is known', () => {
	const input = goldenInput('C10');
	const [form] = input.handovers;
	const worse = {
		coverage: 0.1,
		exception_factor: 9,
		residual_error: 1,
		residual_slip: 1,
		oneoff_cash: 1,
		setup_hours: 1,
		running_cash: 1
	};
	const change = (levels: object): EstimateInput => ({
		...input,
		handovers: form === undefined ? [] : [{ ...form, levels }]
	});
	expect(breakEvenOf(change({ custom: worse }), 'form_sheet')).toBeNull();
	expect(breakEvenOf(change({}), 'form_sheet')).toBeNull();
	expect(breakEvenOf(input, 'unknown')).toBeNull();
});
