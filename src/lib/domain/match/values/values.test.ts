import { describe, expect, test } from 'vitest';
import { amountFormOf, readAmount } from './amounts.ts';
import { readEmail, readPhoneDigits } from './contacts.ts';
import { dateFormOf, isoDay, readDay } from './dates.ts';
import { numberIn, numbersInText } from './numbers.ts';

describe('amounts', () => {
	test.each([
		[['1 234,50', '99,00'], 123_450],
		[['1.234,50', '99,00'], 123_450],
		[['1,234.50', '99.00'], 123_450],
		[['kr 1 234,50', 'kr 99,-'], 123_450],
		[["1'234.50", '99.00'], 123_450],
		[['€1,234.50', '€99.00'], 123_450],
		[['1234.50', '99'], 123_450],
		[['(1.234,50)', '99,00'], -123_450],
		[['1.234,50-', '99,00'], -123_450],
		[['1 234,50 NOK', '99,00 NOK'], 123_450]
	])('%j', (texts, hundredths) => {
		const { decimal, sure } = amountFormOf(texts);
		expect(sure).toBe(true);
		expect(readAmount(texts[0] ?? '', decimal)).toBe(hundredths);
	});

	test('1.234 means what the rest of the column means', () => {
		expect(readAmount('1.234', amountFormOf(['1.234', '99,50']).decimal)).toBe(123_400);
		expect(readAmount('1.234', amountFormOf(['1.234', '99.50']).decimal)).toBe(123);
	});

	test('where nothing tells, it is a thousand and unsure', () => {
		const form = amountFormOf(['1.234', '2.500']);
		expect(form.sure).toBe(false);
		expect(readAmount('1.234', form.decimal)).toBe(123_400);
	});
});

describe('dates', () => {
	const day = (text: string, column: readonly string[] = [text]) => {
		const read = readDay(text, dateFormOf(column).order);
		return read === null ? null : isoDay(read);
	};

	test.each([
		'2026-10-03',
		'2026-10-03T23:30:00+02:00',
		'2026-10-03 09:12',
		'3.10.2026',
		'03.10.26',
		'3 October 2026',
		'3. okt. 2026',
		'46298'
	])('%s is 3 October 2026', (text) => expect(day(text)).toBe('2026-10-03'));

	test('whether the day or the month comes first is decided by the whole column', () => {
		expect(day('03/10/2026', ['03/10/2026', '28/10/2026'])).toBe('2026-10-03');
		expect(day('03/10/2026', ['03/10/2026', '10/28/2026'])).toBe('2026-03-10');
		expect(dateFormOf(['03/10/2026', '28/10/2026']).sure).toBe(true);
	});

	test('where no day is above 12 it is unsure; points are European', () => {
		expect(dateFormOf(['03/10/2026', '04/10/2026']).sure).toBe(false);
		expect(dateFormOf(['03.10.2026', '04.10.2026']).sure).toBe(true);
	});

	test.each(['', '31.02.2026', '1001', 'soon'])('“%s” is no date', (text) => expect(day(text)).toBeNull());
});

test.each([
	['#1001', 'digits', '1001'],
	['WEB-1001', 'digits', '1001'],
	['Order 1001', 'digits', '1001'],
	['001001', 'digits', '1001'],
	['2026-1001', 'last', '1001'],
	['WEB-1001', 'whole', 'web1001'],
	['none', 'digits', '']
] as const)('%s as %s is “%s”', (text, form, number) => expect(numberIn(text, form)).toBe(number));

test('a number is found inside a text', () => {
	expect(numbersInText('Nettbutikk, ordre #1001 av 3.10., takk', 'digits')).toContain('1001');
});

test('addresses and telephone numbers have one form', () => {
	expect(readEmail('Kari Nordmann <Kari@Nordbakeriet.NO>')).toBe('kari@nordbakeriet.no');
	expect(new Set(['+47 22 11 33 44', '0047 22113344', '22 11 33 44'].map(readPhoneDigits)).size).toBe(1);
});
