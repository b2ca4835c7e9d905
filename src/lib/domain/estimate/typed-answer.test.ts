import { describe, expect, test } from 'vitest';
import { GOLDEN } from './fixtures/cases.ts';
import { readAnswer } from './typed-answer.ts';
import { readCurrency } from './typed-currency.ts';
import { readTypedNumber } from './typed-number.ts';
import { widen } from './widen.ts';

/** The table writes a figure as it is used, or its error code. */
function asPublished(field: string, raw: string | readonly string[], asRange: boolean): unknown {
	const answer = field === 'currency' ? readCurrency(String(raw), 'EUR', {}) : readAnswer(field, raw, { asRange });
	if (!answer.fine) return { error: answer.code, say: answer.say };
	return 'range' in answer ? answer.range : answer.currency;
}

test.each(GOLDEN.validation_cases)('$field "$raw" is read as published', ({ field, raw, out, as_range }) => {
	const found = asPublished(field, raw, as_range === true);
	if (typeof out === 'object' && 'error' in out) {
		expect(found).toMatchObject({ error: out.error });
		expect(Reflect.get(found as object, 'say')).toMatch(/^\P{Ll}.+[.?]$/u);
	} else expect(found).toEqual(out);
});

describe('a number', () => {
	test.each([
		['1 200', 1200],
		['1\u00a0200', 1200],
		['1\u202f234\u202f567', 1_234_567],
		['1’200,5', 1200.5],
		['2,5', 2.5],
		['2.5', 2.5],
		['.5', 0.5],
		['2,', 2],
		['1.234,50', 1234.5],
		['1,234.50', 1234.5],
		['1.234.567', 1_234_567],
		['1,234,567.8', 1_234_567.8],
		['0.005', 0.005],
		['0,125', 0.125],
		['1234.567', 1234.567],
		['+3', 3],
		['−3', -3],
		['1e3', 1000]
	])('typed as “%s” is %d', (raw, value) => {
		expect(readTypedNumber(raw)).toEqual({ fine: true, value, percent: false });
	});

	test.each(['1.234', '1,234', '12.345', '-1.234', '999,999'])(
		'typed as “%s” is refused: nobody can know which is meant',
		(raw) => {
			expect(readTypedNumber(raw)).toEqual({ fine: false, code: 'ambiguous_number' });
		}
	);

	test.each([
		'',
		'many',
		'NaN',
		'Infinity',
		'1e999',
		'1 20',
		'12 34',
		'1.23.4',
		'1,23,456',
		'1.234,5,6',
		'--3',
		'5 kr',
		'0x10',
		'%',
		'1_000'
	])('typed as “%s” is none', (raw) => {
		expect(readTypedNumber(raw)).toEqual({ fine: false, code: 'not_a_number' });
	});
});

test('a percentage is a share, and nothing else takes one', () => {
	expect(readAnswer('slip_share', '2,5 %')).toEqual({ fine: true, range: 0.025, origin: 'typed' });
	expect(readAnswer('volume', '40 %')).toMatchObject({ fine: false, code: 'not_a_number' });
});

test('what is refused keeps the figure in its sentence, so that Kari sees which one is meant', () => {
	const answer = readAnswer('hourly_cost', '1.234');
	expect(answer).toMatchObject({ code: 'ambiguous_number', say: expect.stringContaining('1234') });
	expect(answer).toMatchObject({ say: expect.stringContaining('1.2340') });
	expect(readTypedNumber('1.2340')).toMatchObject({ value: 1.234 });
});

test('limits of money are those of the currency', () => {
	expect(readAnswer('hourly_cost', '1200', { currency: 'EUR' })).toMatchObject({ code: 'too_high' });
	expect(readAnswer('hourly_cost', '1200', { currency: 'NOK' })).toMatchObject({ range: 1200 });
});

test('a blank is our assumption where there is one, else it is asked for', () => {
	expect(readAnswer('caught_share', ' ')).toEqual({ fine: true, range: [0.5, 0.7, 0.9], origin: 'default' });
	expect(readAnswer('minutes', '', { blank: [2, 3, 6] })).toMatchObject({ range: [2, 3, 6], origin: 'default' });
	expect(readAnswer('volume', '')).toMatchObject({ fine: false, code: 'required' });
});

test.each([
	['fields', '2,5', 'not_whole'],
	['records_per_event', '0.05', 'too_low'],
	['volume', '3000000', 'too_high'],
	['month_weight', '21', 'too_high'],
	['capture', '1.2', 'above_one']
])('%s “%s” is refused as %s', (field, raw, code) => {
	expect(readAnswer(field, raw)).toMatchObject({ fine: false, code });
});

test('two figures of a range are not enough, and the third is asked for', () => {
	expect(readAnswer('minutes', ['2', '', '5'])).toMatchObject({ fine: false, code: 'three_figures' });
});

test('a guessed range is widened as published, never beyond what is allowed', () => {
	const checks = GOLDEN.closed_form_checks.widening_of_a_user_range;
	expect(widen([2, 3, 5], { min: 0, max: 480 })).toEqual(checks.out);
	expect(widen([1, 5, 6], { min: checks.minimum, max: 480 })).toEqual(checks.out2);
	expect(widen([0.5, 0.9, 1], { min: 0, max: 1 })).toEqual([expect.closeTo(0.3, 12), 0.9, 1]);
});

test('a currency with a rate is taken, one that is none is refused', () => {
	expect(readCurrency('usd', 'NOK', { USD: 10.6 })).toEqual({ fine: true, currency: 'USD', rate: 10.6 });
	expect(readCurrency('kroner', 'NOK', {})).toMatchObject({ fine: false, code: 'unknown_currency' });
});
