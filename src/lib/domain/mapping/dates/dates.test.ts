import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPattern } from './date-pattern.ts';
import { toInstant, toMoment } from './moment.ts';
import { readByPattern } from './read-by-pattern.ts';
import { readDate } from './read-date.ts';
import { writeByPattern } from './write-by-pattern.ts';

const day = { year: 2026, month: 11, day: 22 };
const at = (hour: number, minute: number, second = 0) => ({ ...day, time: { hour, minute, second } });

describe('a date whose form can be seen', () => {
	test.each([
		['2026-11-22', day],
		['2026/11/22', day],
		['20261122', day],
		['22.11.2026', day],
		['11/22/2026', day],
		['22-11-2026 10:05', at(10, 5)],
		['2026-11-22T10:05:30', at(10, 5, 30)],
		['2026-11-22 10:05:30.250', at(10, 5, 30)],
		['2026-11-22T10:05:30+01:00', { ...at(10, 5, 30), offset: 60 }],
		['2026-11-22T10:05:30-0330', { ...at(10, 5, 30), offset: -210 }],
		['20261122T090530Z', { ...at(9, 5, 30), offset: 0 }],
		['22 November 2026', day],
		['22. november 2026', day],
		['Sun, 22 Nov 2026 10:05:00 +0100', { ...at(10, 5), offset: 60 }],
		['November 22, 2026', day],
		['4. März 2026', { year: 2026, month: 3, day: 4 }],
		['4 maj 2026', { year: 2026, month: 5, day: 4 }],
		['07.07.2026', { year: 2026, month: 7, day: 7 }]
	])('%s is read', (text, moment) => {
		expect(readDate(text)).toEqual({ moment });
	});

	test('that can be read in two ways is a problem, and both ways are named', () => {
		expect(readDate('03.04.2026')).toEqual({
			problem: 'can be 3 April or 4 March 2026; say which form the dates have'
		});
	});

	test.each(['31.02.2026', '2026-02-29', '2026-11-22T25:00', '13/13/2026'])('%s does not exist', (text) => {
		expect(readDate(text)).toEqual({ problem: 'is not a day and time that exists' });
	});

	test.each(['', 'tomorrow', '1767225600', '22.11.26', '22.11.', '3 Monday 2026'])('“%s” is not guessed', (text) => {
		expect(readDate(text)).toHaveProperty('problem');
	});
});

describe('a date of a form that was said', () => {
	test.each([
		['03.04.2026', 'dd.MM.yyyy', { year: 2026, month: 4, day: 3 }],
		['3/4/2026', 'M/d/yyyy', { year: 2026, month: 3, day: 4 }],
		['03.04.2026', 'DD.MM.YYYY', { year: 2026, month: 4, day: 3 }],
		['221126', 'ddMMyy', day],
		['22.11.69', 'dd.MM.yy', { year: 1969, month: 11, day: 22 }],
		['22. nov. 2026 kl. 10.05', "d. MMM yyyy 'kl.' HH.mm", at(10, 5)],
		['22/11/2026 12:05 a.m.', 'dd/MM/yyyy hh:mm a', at(0, 5)],
		['22/11/2026 1:05 PM', 'dd/MM/yyyy h:mm a', at(13, 5)],
		['2026-11-22 10:05 +01:00', 'yyyy-MM-dd HH:mm XXX', { ...at(10, 5), offset: 60 }]
	])('%s as %s is read', (text, pattern, moment) => {
		expect(readByPattern(text, pattern)).toEqual({ moment });
	});

	test.each([
		['2026-11-22', 'dd.MM.yyyy'],
		['31.02.2026', 'dd.MM.yyyy'],
		['22/11/2026 13:05 pm', 'dd/MM/yyyy hh:mm a'],
		['22.11.2026', 'dd.mm.yyyy']
	])('%s is a problem as %s', (text, pattern) => {
		expect(readByPattern(text, pattern)).toHaveProperty('problem');
	});

	test('is written so that it is read back', () => {
		const moments = fc
			.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
			.map((date) => toMoment(date.getTime(), 'UTC'));
		const patterns = fc.constantFrom(
			'yyyy-MM-dd HH:mm:ss',
			'd.M.yy H:m:s',
			'yyyyMMddHHmmss',
			'MMMM d, yyyy hh:mm:ss a'
		);
		fc.assert(
			fc.property(moments, patterns, (moment, pattern) => {
				const written = writeByPattern(moment, readPattern(pattern) ?? [], 'en-GB');
				expect(readByPattern(written, pattern)).toEqual({ moment });
			})
		);
	});

	test('writes month names in the language of the place', () => {
		const pieces = readPattern('d. MMMM yyyy') ?? [];
		expect(writeByPattern(day, pieces, 'nb-NO')).toBe('22. november 2026');
		expect(writeByPattern({ ...day, month: 3 }, pieces, 'de-DE')).toBe('22. März 2026');
	});
});

test('a pattern with a letter that means nothing is no pattern', () => {
	for (const pattern of ['dd.MM.jjjj', 'Q yyyy', '', "'only words'"]) expect(readPattern(pattern)).toBeNull();
});

describe('a written time becomes a moment', () => {
	test('in the time zone of the business, unless it brings its own', () => {
		expect(toInstant(at(10, 0), 'Europe/Oslo')).toEqual({ at: Date.parse('2026-11-22T09:00:00Z') });
		expect(toInstant({ ...at(10, 0), offset: 120 }, 'Europe/Oslo')).toEqual({ at: Date.parse('2026-11-22T08:00:00Z') });
	});

	test('and a day begins when it begins, also where midnight is skipped', () => {
		expect(toInstant({ year: 2026, month: 9, day: 6 }, 'America/Santiago')).toEqual({
			at: Date.parse('2026-09-06T04:00:00Z')
		});
	});

	test('except where the clocks make it none or two', () => {
		const time = { hour: 2, minute: 30, second: 0 };
		expect(toInstant({ year: 2026, month: 3, day: 29, time }, 'Europe/Oslo')).toHaveProperty('problem');
		expect(toInstant({ year: 2026, month: 10, day: 25, time }, 'Europe/Oslo')).toHaveProperty('problem');
	});
});
