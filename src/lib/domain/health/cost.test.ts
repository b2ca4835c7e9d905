import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCost, moneyOf, type Cost } from './cost.ts';

const finding = (name: string, minutesADay: number | null, moneyADay: number | null = null, since = 0) => ({
	name,
	minutesADay,
	moneyADay,
	since
});
const names = (findings: readonly { name: string }[]) => findings.map(({ name }) => name);

test('minutes are money where somebody has said what an hour costs', () => {
	expect(moneyOf(30, 40_000)).toBe(20_000);
	expect(moneyOf(30, null)).toBeNull();
	expect(moneyOf(null, 40_000)).toBeNull();
});

test('what costs most a day stands first, and what nobody knows last, the longest standing of those first', () => {
	const findings = [
		finding('unknown', null, null, 2),
		finding('the form', 10, 5_000),
		finding('unknown, older', null, null, 1),
		finding('the shop', 60, 30_000)
	];
	expect(names(byCost(findings))).toEqual(['the shop', 'the form', 'unknown, older', 'unknown']);
});

test('an hour of somebody who is paid more stands before two of somebody who is not', () => {
	expect(names(byCost([finding('packing', 120, 40_000), finding('the books', 60, 60_000)]))).toEqual([
		'the books',
		'packing'
	]);
});

test('where the wage of one is not known, its minutes count as those of the others do', () => {
	const findings = [finding('the form', 10, 10_000), finding('unpaid', 20), finding('the shop', 30, 30_000)];
	expect(names(byCost(findings))).toEqual(['the shop', 'unpaid', 'the form']);
});

test('however they come they stand in the same order, and none is lost', () => {
	const one = fc.record({
		minutesADay: fc.option(fc.nat(500)),
		moneyADay: fc.option(fc.nat(100_000)),
		since: fc.nat(1000)
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 12 }), (findings) => {
			const worth = (sorted: readonly (Cost & { since: number })[]) =>
				sorted.map(({ minutesADay, moneyADay, since }) => [minutesADay, moneyADay, since]);
			const sorted = byCost(findings);
			expect(sorted).toHaveLength(findings.length);
			expect(worth(byCost(sorted))).toEqual(worth(sorted));
			const known = sorted.map(({ minutesADay, moneyADay }) => (minutesADay ?? moneyADay) !== null);
			expect(known.toSorted((a, b) => Number(b) - Number(a))).toEqual(known);
		})
	);
});
