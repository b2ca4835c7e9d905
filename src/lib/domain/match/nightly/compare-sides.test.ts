import { describe, expect, test } from 'vitest';
import { compareSides, type Within } from './compare-sides.ts';
import type { Listed } from './listed.ts';

const NOW = Date.parse('2026-11-20T03:00:00Z');
const DAY = 86_400_000;
const WITHIN = { from: NOW - 30 * DAY, until: NOW - DAY, form: 'text' as const, factor: 1, bothWays: false };

const listed = (key: string, more: Partial<Listed> = {}): Listed => ({
	...{ source: `${key} ${JSON.stringify(more)}`, shown: key, amount: 39_900, at: NOW - 5 * DAY },
	...more
});
const side = (...records: Listed[]) => ({ records, unkeyed: 0, unread: 0 });
const told = (left: Listed[], right: Listed[], within: Within = WITHIN) =>
	compareSides(side(...left), side(...right), within).mismatches.map(({ kind, key }) => `${kind} ${key}`);

describe('the order of Kari Nordmann', () => {
	test('with its credit note beside the invoice it is neither twice nor of another amount', () => {
		expect(told([listed('1001')], [listed('1001'), listed('1001', { amount: -39_900 })])).toEqual([]);
		expect(told([listed('1001')], [listed('1001'), listed('1001', { amount: 39_900, at: NOW })])).toEqual([
			'twice-there 1001'
		]);
	});

	test('that stands twice on both sides, as two deliveries of one order do, agrees', () => {
		const two = [listed('1001'), listed('1001', { amount: 10_000 })];
		expect(told(two, two)).toEqual([]);
	});

	test('that was changed lately but is old is left alone, though the books have it from long ago', () => {
		expect(told([listed('1001', { at: NOW - 90 * DAY })], [])).toEqual([]);
	});

	test('without any date is told as one that nobody can say the age of', () => {
		const { mismatches } = compareSides(side(listed('1001', { at: null })), side(), WITHIN);
		expect(mismatches).toMatchObject([{ kind: 'missing-there', dated: false }]);
	});
});

describe('amounts', () => {
	const orders = [39_950, 12_900, 9_999, 45_001, 20_000].map((amount, at) => listed(`${at}`, { amount }));

	test('that one system rounds to whole kroner are the same, and a krone more is not', () => {
		const rounded = orders.map((one) => ({ ...one, amount: Math.round((one.amount ?? 0) / 100) * 100 }));
		expect(told(orders, rounded)).toEqual([]);
		expect(told(orders, [...rounded.slice(0, 4), listed('4', { amount: 20_100 })])).toEqual(['different 4']);
	});

	test('without the tax on one side are multiplied by it first', () => {
		const net = orders.map((one) => ({ ...one, amount: Math.round((one.amount ?? 0) / 1.25) }));
		expect(told(orders, net, { ...WITHIN, factor: 1.25 })).toEqual([]);
	});

	test('that one side does not say are not compared', () => {
		expect(told([listed('1001')], [listed('1001', { amount: null })])).toEqual([]);
	});
});

describe('where nobody has seen the two lists together yet', () => {
	const unknown = { ...WITHIN, form: null, factor: null };
	const orders = [39_950, 12_900, 9_999, 45_001, 20_000, 7_750].map((amount, at) => listed(`WEB-100${at}`, { amount }));
	const inOre = orders.map(({ amount, shown }) => listed(shown.replace('WEB-', ''), { amount: (amount ?? 0) * 100 }));

	test('how they write their keys and amounts is found out by all of their records', () => {
		expect(told(orders, inOre, unknown)).toEqual([]);
		expect(told(orders, inOre.slice(1), unknown)).toEqual(['missing-there 1000']);
		const [first, ...others] = inOre;
		expect(told(orders, [{ ...first!, amount: 1 }, ...others], unknown)).toEqual(['different 1000']);
	});

	test('amounts that agree nowhere are two different things, and nothing is said of them', () => {
		const weights = inOre.map((one, at) => ({ ...one, amount: 17 * at ** 3 + 5 }));
		expect(told(orders, weights, unknown)).toEqual([]);
	});
});

test('what may be one of those that could not be read is not called missing', () => {
	const { mismatches, unreadRight } = compareSides(side(listed('1001')), { ...side(), unread: 1 }, WITHIN);
	expect(mismatches).toEqual([]);
	expect(unreadRight).toBe(1);
});

test('what the books have besides is counted, and told only where both ways are asked for', () => {
	expect(compareSides(side(), side(listed('2001')), WITHIN)).toMatchObject({ onlyRight: 1, mismatches: [] });
	expect(told([], [listed('2001')], { ...WITHIN, bothWays: true })).toEqual(['missing-here 2001']);
});
