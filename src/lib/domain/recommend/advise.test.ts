import { describe, expect, test } from 'vitest';
import { advise } from './advise.ts';
import { bestLevel } from './best-level.ts';
import type { Candidate } from './candidate.ts';
import { verdictOf } from './verdict.ts';

const DISCOUNT = 0.3;

/** A handover of Spoke & Sprocket: gains 1,000 a year, costs 300 once, takes a week. */
const handover = (id: string, facts: Partial<Candidate> = {}): Candidate => ({
	id,
	source: id,
	level: 'connector',
	happens: true,
	netPerYear: 1000,
	netHorizon: 2700,
	oneOff: 300,
	effortWeeks: 1,
	paybackMonths: 3.6,
	...facts
});

describe('the plan', () => {
	test('has one first and two next, however many are worth it; the rest waits', () => {
		const many = ['orders', 'rentals', 'repairs', 'returns'].map((id, i) => handover(id, { netPerYear: 1000 - i }));
		const { order, steps, words } = advise(many, DISCOUNT);
		expect(order).toEqual(['orders', 'rentals', 'repairs', 'returns']);
		expect(steps).toHaveLength(3);
		expect(Object.values(words)).toEqual(['connect_first', 'connect_next', 'connect_next', 'later']);
	});

	test('ties go to the lower one-off cost, then to less effort, then to the order given', () => {
		const tied = [
			handover('orders'),
			handover('rentals'),
			handover('repairs', { effortWeeks: 2, netPerYear: 2000, oneOff: 200 }),
			handover('returns', { oneOff: 200 })
		];
		expect(advise(tied, DISCOUNT).order).toEqual(['returns', 'repairs', 'orders', 'rentals']);
	});

	test('takes the discount off a later one from the same system and level, never off the first', () => {
		const pair = [handover('orders', { source: 'shop' }), handover('returns', { source: 'shop', netPerYear: 900 })];
		expect(advise(pair, DISCOUNT).steps.map(({ shared, oneOff }) => [shared, oneOff])).toEqual([
			[false, 300],
			[true, 210]
		]);
		const apart = [pair[0], { ...pair[1], level: 'custom' }] as Candidate[];
		expect(advise(apart, DISCOUNT).steps.map(({ shared }) => shared)).toEqual([false, false]);
	});

	test('lets one that loses money alone join once the set-up is there, however high its gain per week', () => {
		const orders = handover('orders', { source: 'shop' });
		const returns = handover('returns', { source: 'shop', netPerYear: 5000, netHorizon: -50, oneOff: 2000 });
		const { steps, words } = advise([returns, orders], DISCOUNT);
		expect(steps.map(({ candidate }) => candidate.id)).toEqual(['orders', 'returns']);
		expect(words).toEqual({ orders: 'connect_first', returns: 'connect_next' });
		expect(advise([returns], DISCOUNT).words).toEqual({ returns: 'do_not_connect' });
	});

	test('does a small one on the side when it is quick, and else later, never first', () => {
		const small = { netHorizon: 200, netPerYear: 900, oneOff: 10 };
		const { steps, order, quickWins, notMaterial, words } = advise(
			[
				handover('newsletter', { ...small, effortWeeks: 0.5, paybackMonths: 6 }),
				handover('loyalty', { ...small, effortWeeks: 0.6, paybackMonths: 6 }),
				handover('orders')
			],
			DISCOUNT
		);
		expect(steps.map(({ candidate }) => candidate.id)).toEqual(['orders']);
		expect(order).toEqual(['orders', 'newsletter', 'loyalty']);
		expect([quickWins, notMaterial]).toEqual([['newsletter'], ['newsletter', 'loyalty']]);
		expect(words).toEqual({ newsletter: 'quick_win', loyalty: 'later', orders: 'connect_first' });
	});
});

describe('the odds outrank the figures', () => {
	test('do not connect, though the mean gain is above zero', () => {
		expect(advise([handover('orders', { verdict: 'do_not_connect' })], DISCOUNT)).toMatchObject({
			order: [],
			bestSingle: null,
			words: { orders: 'do_not_connect' }
		});
	});

	test('measure first is in the order and not in the plan', () => {
		const { order, steps, words } = advise(
			[handover('orders', { verdict: 'measure_first', netPerYear: 9000 }), handover('rentals', { verdict: 'connect' })],
			DISCOUNT
		);
		expect(order).toEqual(['rentals', 'orders']);
		expect(steps.map(({ candidate }) => candidate.id)).toEqual(['rentals']);
		expect(words).toEqual({ orders: 'measure_first', rentals: 'connect_first' });
	});

	test.each([
		[1, 'connect'],
		[0.8, 'connect'],
		[0.79, 'measure_first'],
		[0.5, 'measure_first'],
		[0.49, 'do_not_connect']
	])('a chance of %d means %s', (chance, verdict) => {
		expect(verdictOf(chance)).toBe(verdict);
	});
});

test('what never happens gains nothing, whatever its figures say', () => {
	expect(advise([handover('orders', { happens: false })], DISCOUNT).words).toEqual({ orders: 'nothing_to_gain' });
});

test('the best level gains most; of two that gain the same the cheaper, then the simpler', () => {
	const offer = (name: string, netHorizon: number, oneOff: number) => ({ name, netHorizon, oneOff });
	expect(bestLevel([offer('built_in', 10, 5), offer('custom', 20, 9)])?.name).toBe('custom');
	expect(bestLevel([offer('built_in', 20, 5), offer('connector', 20, 2)])?.name).toBe('connector');
	expect(bestLevel([offer('built_in', 20, 5), offer('connector', 20 + 1e-9, 5)])?.name).toBe('built_in');
	expect(bestLevel([])).toBeNull();
});
