import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatDateTime, formatMoney, formatNumber } from './format.ts';
import { formatAgo, formatDuration } from './format-span.ts';

// Which kind of space a locale uses changes with the browser's version and is not our promise.
const spaced = (text: string) => text.replace(/\s/g, ' ');

const lateEvening = Date.UTC(2026, 10, 22, 23, 30);
const minute = 60_000;
const hour = 60 * minute;

describe('numbers', () => {
	test('are written as the country of the business writes them', () => {
		expect(formatNumber(41234.5, 'en-GB')).toBe('41,235');
		expect(spaced(formatNumber(41234.5, 'nb-NO', 1))).toBe('41 234,5');
	});

	test('money comes from minor units, whatever the currency has of them', () => {
		expect(formatMoney(123_456, 'EUR', 'en-GB')).toBe('€1,234.56');
		expect(formatMoney(120_000, 'EUR', 'en-GB')).toBe('€1,200');
		expect(formatMoney(1200, 'JPY', 'en-GB')).toBe('JP¥1,200');
		expect(spaced(formatMoney(4_100_000, 'NOK', 'nb-NO'))).toBe('41 000 kr');
	});
});

describe('times', () => {
	test('stand on the date of the business, not of the server', () => {
		expect(formatDate(lateEvening, 'en-GB', 'UTC')).toBe('22 November 2026');
		expect(formatDate(lateEvening, 'en-GB', 'Europe/Oslo')).toBe('23 November 2026');
		expect(formatDateTime(lateEvening, 'en-GB', 'Europe/Oslo')).toBe('Mon, 23 Nov 2026, 00:30');
	});

	test.each([
		[0, 'less than a second'],
		[1000, '1 second'],
		[3 * minute, '3 minutes'],
		[59.8 * minute, '1 hour'],
		[80 * minute, '1 hour 20 minutes'],
		[150 * minute, '3 hours'],
		[23.8 * hour, '1 day'],
		[49 * hour, '2 days']
	])('%d milliseconds last "%s"', (milliseconds, words) => {
		expect(formatDuration(milliseconds)).toBe(words);
	});

	test.each([
		[0, 'just now'],
		[5 * minute, '5 minutes ago'],
		[30 * hour, '1 day ago'],
		[-2 * hour, 'in 2 hours'],
		[-5000, 'in a moment']
	])('what happened %d milliseconds before now was "%s"', (before, words) => {
		expect(formatAgo(lateEvening - before, lateEvening)).toBe(words);
	});

	test('no span is ever called 60 minutes, 60 seconds or 24 hours', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40 * 24 * hour }), (span) => {
				expect(formatDuration(span)).not.toMatch(/\b(60 (seconds|minutes)|24 hours)\b/);
			})
		);
	});
});
