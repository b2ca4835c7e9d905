import { expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { countedTwice } from './counted-once.ts';
import type { EstimateInput, HandoverInput } from './input-types.ts';

const retyping = (id: string, slip_loss: HandoverInput['slip_loss'], loss_kind: string): HandoverInput => ({
	id,
	event: 'order',
	role: 'office',
	source_system: 'shop',
	target_system: id,
	minutes: 2,
	slip_share: 0.1,
	rescue_share: 0.5,
	slip_loss: slip_loss ?? 0,
	loss_kind,
	levels: {}
});

/** Spoke & Sprocket types each order three times; a lost one can lose the sale only once. */
const thrice = (kinds: readonly [string, string, string]): EstimateInput => ({
	global: { currency: 'EUR' },
	roles: { office: { hourly_cost: 30 } },
	events: { order: { volume: [50, 100, 150], period: 'month' } },
	handovers: [
		retyping('accounting', 40, kinds[0]),
		retyping('carrier', [50, 60, 100], kinds[1]),
		retyping('newsletter', 10, kinds[2])
	]
});

test('the largest likely loss counts in full, the next only where that one has not struck', () => {
	const p = 0.05;
	const twice = countedTwice(1200, [
		{ loss: 60, share: p },
		{ loss: 40, share: p },
		{ loss: 10, share: p }
	]);
	const once = 1200 * (60 * p + 40 * p * (1 - p) + 10 * p * (1 - p) * (1 - p));
	expect(twice).toBeCloseTo(1200 * 110 * p - once, 9);
});

test('rows show their own loss, the total counts the same sale once and says how much it took off', () => {
	const { point, exact_means, monte_carlo } = estimateAnswer(thrice(['sale', 'sale', 'sale']), { draws: 20_000 });
	const rows = Object.values(point.handovers).reduce((sum, { cost }) => sum + cost.slip, 0);
	expect(point.total.slip).toBeCloseTo(rows - point.total.loss_counted_once_removed, 9);
	expect(point.total.loss_counted_once_removed).toBeCloseTo(1200 * (40 * 0.05 * 0.05 + 10 * 0.05 * (1 - 0.95 ** 2)), 9);
	expect((monte_carlo?.total_cost.mean ?? 0) / (exact_means.total_cost ?? 1)).toBeCloseTo(1, 2);
});

test('losses of another kind are another loss', () => {
	expect(estimateAnswer(thrice(['revenue', 'sale', 'fee'])).point.total.loss_counted_once_removed).toBe(0);
	expect(estimateAnswer(thrice(['revenue', 'sale', 'sale'])).point.total.loss_counted_once_removed).toBeCloseTo(
		1200 * 10 * 0.05 * 0.05,
		9
	);
});
