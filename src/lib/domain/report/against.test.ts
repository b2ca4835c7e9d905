import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdAgainst, standing, type Promised } from './against.ts';

const promised: Promised = {
	minutesEach: 3,
	minutesAWeek: 100,
	exceptionFactor: 1.5,
	hourCost: 300,
	capture: 0.65,
	oneOff: 1000,
	runningAYear: 520
};
const week = (index: number, carried: number, exceptions = 0) => ({
	week: `2026-10-${String(5 + index * 7).padStart(2, '0')}`,
	carried,
	exceptions
});

test('what was carried counts by the owner’s own minutes, less what exceptions took', () => {
	const held = holdAgainst([week(0, 40, 4)], promised);
	expect(held.minutesSaved).toBe(40 * 3 - 4 * 1.5 * 3);
	expect(held.weeks[0]?.against).toBe('kept');
});

test('more exceptions than records cost time, and are said to', () => {
	expect(holdAgainst([week(0, 2, 10)], promised).minutesSaved).toBeLessThan(0);
});

test('it has paid for itself from the week in which the gain has covered set-up and running', () => {
	// 120 minutes a week: 2 h × 300 × 0.65 − 10 = 380 a week; 1,000 are covered in the third week.
	const weeks = [week(0, 40), week(1, 40), week(2, 40), week(3, 40)];
	expect(holdAgainst(weeks, promised).paidSince).toBe('2026-10-19');
});

test('where the balance falls below zero again, it has not paid for itself', () => {
	expect(holdAgainst([week(0, 200), week(1, 0, 200)], promised).paidSince).toBeNull();
});

test('where nobody said what an hour costs, nothing is claimed about money', () => {
	expect(holdAgainst([week(0, 4000)], { ...promised, hourCost: null }).paidSince).toBeNull();
});

test('without an estimate there is nothing to be ahead of', () => {
	expect(holdAgainst([week(0, 40)], { ...promised, minutesAWeek: null }).against).toBeNull();
	expect(standing(10, 0)).toBeNull();
});

test('the sum is the sum of the weeks, and more carried never saves less', () => {
	const weeks = fc.array(fc.record({ carried: fc.nat(500), exceptions: fc.nat(50) }), { maxLength: 4 });
	fc.assert(
		fc.property(weeks, (counts) => {
			const rows = counts.map(({ carried, exceptions }, index) => week(index, carried, exceptions));
			const more = rows.map((row) => ({ ...row, carried: row.carried + 1 }));
			const held = holdAgainst(rows, promised);
			expect(held.minutesSaved).toBeCloseTo(
				held.weeks.reduce((sum, row) => sum + row.minutesSaved, 0),
				6
			);
			expect(holdAgainst(more, promised).minutesSaved).toBeGreaterThanOrEqual(held.minutesSaved);
		})
	);
});
