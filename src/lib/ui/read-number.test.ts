import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
	['2,5', 2.5],
	['2.5', 2.5],
	[' 40 ', 40],
	['1 200', 1200],
	['1\u202f200,50', 1200.5],
	['1.200,50', 1200.5],
	['1,200.50', 1200.5],
	["1'200", 1200],
	['1.200', 1200],
	['1,200', 1200],
	['1.200.000', 1_200_000],
	['0,125', 0.125],
	[',5', 0.5],
	['3,', 3],
	['−4', -4]
])('%s is read as the bakery meant it', (typed, meant) => {
	expect(readNumber(typed)).toBe(meant);
});

test.each(['', ' ', 'five', '3 or 4', '1,2,3', '1.20.000', '12kr', '-', '.', '1e3', '0x10'])(
	'%j is not taken for a number',
	(typed) => {
		expect(readNumber(typed)).toBeNull();
	}
);

test('a price with two decimals is the same however the country writes it', () => {
	const locales = fc.constantFrom('en-GB', 'nb-NO', 'de-DE', 'fr-FR', 'de-CH', 'es-ES');
	fc.assert(
		fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), locales, (cents, locale) => {
			const written = (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
			expect(readNumber(written)).toBe(cents / 100 + 0);
		})
	);
});
