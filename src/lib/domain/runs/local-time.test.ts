import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, startOfDay, weekdayOf } from './local-day.ts';
import { localTime, momentOf, momentsOf } from './local-time.ts';

const OSLO = 'Europe/Oslo';
const half = (year: number, month: number, day: number) => ({ year, month, day, hour: 2, minute: 30, second: 0 });
const zones = fc.constantFrom(OSLO, 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia');
const moments = fc
	.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2040-01-01') })
	.map((at) => at - (at % 1000));

describe('a local time', () => {
	test('is read back as the moment it came from', () => {
		fc.assert(
			fc.property(zones, moments, (zone, at) => void expect(momentsOf(localTime(at, zone), zone)).toContain(at))
		);
	});

	test('that the clocks skip in spring has no moment, and is planned for the end of the gap', () => {
		expect(momentsOf(half(2026, 3, 29), OSLO)).toEqual([]);
		expect(momentOf(half(2026, 3, 29), OSLO)).toBe(Date.parse('2026-03-29T01:00:00Z'));
	});

	test('that comes twice in autumn has two moments, and is planned for the first', () => {
		expect(momentsOf(half(2026, 10, 25), OSLO)).toEqual([
			Date.parse('2026-10-25T00:30:00Z'),
			Date.parse('2026-10-25T01:30:00Z')
		]);
		expect(momentOf(half(2026, 10, 25), OSLO)).toBe(Date.parse('2026-10-25T00:30:00Z'));
	});
});

describe('a local day', () => {
	test('begins no later than any of its moments, and ends after them', () => {
		fc.assert(
			fc.property(zones, moments, (zone, at) => {
				const day = dayOf(at, zone);
				expect(startOfDay(day, zone)).toBeLessThanOrEqual(at);
				expect(startOfDay(addDays(day, 1), zone)).toBeGreaterThan(at);
			})
		);
	});

	test('has 23 hours in spring and 25 in autumn', () => {
		const hours = (day: string) => (startOfDay(addDays(day, 1), OSLO) - startOfDay(day, OSLO)) / 3_600_000;
		expect([hours('2026-03-29'), hours('2026-06-01'), hours('2026-10-25')]).toEqual([23, 24, 25]);
	});

	test('knows its weekday and its distance', () => {
		expect(weekdayOf('2026-11-22')).toBe(7);
		expect(weekdayOf('2026-11-23')).toBe(1);
		expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
	});
});
