import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

describe('a number', () => {
	test.each([
		['12', 12],
		['-3', -3],
		['12,5', 12.5],
		['12.50', 12.5],
		['0,125', 0.125],
		['1 234,50', 1234.5],
		['1\u00a0234\u00a0567', 1234567],
		['1.234,50', 1234.5],
		['1,234.50', 1234.5],
		['1.234.567', 1234567],
		['1234,567', 1234.567],
		["1'234.50", 1234.5],
		['kr 99,-', 99],
		['1 250:-', 1250],
		['€ 12,90', 12.9],
		['12,90 EUR', 12.9]
	])('“%s” is read as %s', (text, number) => {
		expect(readNumber(text)).toEqual({ number });
	});

	test('that can be read in two ways is a problem until the decimal mark is said', () => {
		expect(readNumber('1.234')).toEqual({
			problem: 'can be 1234 or 1 and a fraction; say which mark stands before the decimals'
		});
		expect(readNumber('1.234', ',')).toEqual({ number: 1234 });
		expect(readNumber('1.234', '.')).toEqual({ number: 1.234 });
	});

	test.each(['', 'twelve', '12 loaves', '1,2,3.4', '1.2.3', '--3', '12.', ',5', '1e5', '0x10', 'NaN'])(
		'“%s” is not guessed',
		(text) => expect(readNumber(text)).toHaveProperty('problem')
	);

	test('that does not have the mark that was said is a problem', () => {
		expect(readNumber('12.5', ',')).toEqual({ problem: 'is not a number with “,” before its decimals' });
	});

	test('too long to be exact is a problem, not a rounded order number', () => {
		expect(readNumber('90071992547409931')).toHaveProperty('problem');
	});

	test('is read as the one that was written, in the forms of five countries', () => {
		const locales = fc.constantFrom('en-GB', 'de-DE', 'nb-NO', 'sv-SE', 'da-DK');
		const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
		fc.assert(
			fc.property(locales, cents, (locale, amount) => {
				const written = (amount / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
				expect(readNumber(written)).toEqual({ number: amount / 100 });
			})
		);
	});
});
