import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPattern } from '../../mapping/dates/date-pattern.ts';
import { readByPattern } from '../../mapping/dates/read-by-pattern.ts';
import type { Value } from '../../mapping/values.ts';
import { mayBeForm } from './date-form.ts';
import { formOf } from './form.ts';
import { formFits } from './form-fits.ts';

test.each([
	['2026-11-22', 'date'],
	['2026-11-22T10:00:00+01:00', 'date-time'],
	['2026-11-22 10:00', 'date-time'],
	['22.11.2026', 'd.M.yyyy'],
	['22/11/2026', 'd/M/yyyy'],
	['11/22/2026', 'M/d/yyyy'],
	['03.04.2026', '?.?.yyyy'],
	['22.11.2026 10:00', 'd.M.yyyy H:mm'],
	['22 November 2026', 'date-in-words'],
	[349, 'number'],
	[349.5, 'decimal-point'],
	['0550', 'number'],
	['349.50', 'decimal-point'],
	['349,50', 'decimal-comma'],
	['1 234,50', 'decimal-comma'],
	['kr 99,50', 'decimal-comma'],
	['1,234.50', 'decimal-point'],
	['1.234', 'number'],
	['kari@example.com', 'email'],
	['+47 912 34 567', 'phone-plus'],
	['0047 912 34 567', 'phone-plus'],
	['912 34 567', 'phone'],
	['https://nordbakeriet.example/kake', 'url'],
	[true, 'true-false'],
	['false', 'true-false'],
	['Kransekake', 'word'],
	['P-1001', 'word'],
	['Can you bake for twelve on Saturday?', 'text'],
	['12 rolls and 3 loaves', 'text'],
	[['Kransekake'], 'list'],
	[{ city: 'Oslo' }, 'parts'],
	['  ', null],
	['', null],
	[null, null],
	[[], null]
] satisfies [Value, string | null][])('%j is written as %s', (value, form) => {
	expect(formOf(value)).toBe(form);
});

test('whatever stands in a field, its form says nothing of it', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const form = formOf(value as Value);
			expect(form === null || form.length <= 20).toBe(true);
		})
	);
});

test('a date in a form that can be told is read by that form', () => {
	const days = fc.record({ day: fc.integer({ min: 13, max: 28 }), month: fc.integer({ min: 1, max: 12 }) });
	fc.assert(
		fc.property(days, fc.constantFrom('.', '/', '-'), fc.boolean(), ({ day, month }, mark, isDayFirst) => {
			const text = (isDayFirst ? [day, month, 2026] : [month, day, 2026]).join(mark);
			const form = formOf(text) ?? '';
			expect(readPattern(form)).not.toBeNull();
			expect(readByPattern(text, form)).toEqual({ moment: { year: 2026, month, day } });
		})
	);
});

test('a date that can be read in two ways may be either, and goes with either', () => {
	expect(mayBeForm('?.?.yyyy', 'd.M.yyyy')).toBe(true);
	expect(mayBeForm('?.?.yyyy', 'M.d.yyyy')).toBe(true);
	expect(mayBeForm('?.?.yyyy', 'd/M/yyyy')).toBe(false);
	expect(formFits('?.?.yyyy', new Set(['d.M.yyyy']))).toBe(true);
	expect(formFits('d.M.yyyy', new Set(['?.?.yyyy']))).toBe(true);
	expect(formFits('M.d.yyyy', new Set(['?.?.yyyy', 'd.M.yyyy']))).toBe(false);
});

test('whole numbers go with any decimals, and the other mark does not', () => {
	expect(formFits('number', new Set(['decimal-comma']))).toBe(true);
	expect(formFits('decimal-point', new Set(['number']))).toBe(true);
	expect(formFits('decimal-comma', new Set(['number', 'decimal-point']))).toBe(false);
});

test('in free text anything is written as usual', () => {
	for (const form of ['word', 'number', 'date', 'email']) expect(formFits(form, new Set(['text', 'word']))).toBe(true);
});
