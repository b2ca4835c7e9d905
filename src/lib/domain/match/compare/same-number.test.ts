import { describe, expect, test } from 'vitest';
import { AMOUNT, CONTACT, DAYS, MISSING } from './levels.ts';
import { isOneSlip } from './one-slip.ts';
import { compareAmounts, compareContacts, compareDays } from './same-number.ts';

test.each([
	['1250', '1520', true],
	['1250', '125', true],
	['1250', '12550', true],
	['1250', '1350', true],
	['1250', '1250', false],
	['1250', '5210', false],
	['', '1', true],
	['12', '34', false]
])('from %s to %s in one slip: %s', (one, other, is) => expect(isOneSlip(one, other)).toBe(is));

describe('amounts', () => {
	test.each([
		[123_450, 123_450, AMOUNT.same],
		[123_450, 123_500, AMOUNT.rounded],
		[123_449, 123_450, AMOUNT.rounded],
		[123_450, 132_450, AMOUNT.slip],
		[123_450, 12_345, AMOUNT.slip],
		[123_450, -123_450, AMOUNT.slip],
		[123_450, 98_700, AMOUNT.different],
		[NaN, 98_700, MISSING]
	])('%i and %i', (one, other, level) => expect(compareAmounts(one, other)).toBe(level));
});

test('an invoice may follow its order at once, soon, later; before it, or months apart, it hardly does', () => {
	expect([0, 5, 20, -2, 90].map((late) => compareDays(20_000, 20_000 + late))).toEqual([
		DAYS.atOnce,
		DAYS.soon,
		DAYS.later,
		DAYS.before,
		DAYS.far
	]);
});

test('an address with one slip is not another address', () => {
	expect(compareContacts('kari@nordbakeriet.no', 'kari@nordbakeriet.no')).toBe(CONTACT.same);
	expect(compareContacts('kari@nordbakeriet.no', 'kari@norbakeriet.no')).toBe(CONTACT.slip);
	expect(compareContacts('kari@nordbakeriet.no', 'ida@saga.no')).toBe(CONTACT.different);
});
