import { expect, test } from 'vitest';
import { dueDay } from './due-date.ts';

const due = (now: string, days: number, workdaysOnly: boolean, timeZone = 'Europe/Oslo') =>
	dueDay({ now: Date.parse(now), timeZone, days, workdaysOnly });

test.each([
	['2026-03-27T10:00Z', 0, '2026-03-27'],
	['2026-03-27T10:00Z', 1, '2026-03-30'],
	['2026-03-27T10:00Z', 5, '2026-04-03'],
	['2026-03-27T10:00Z', 6, '2026-04-06'],
	['2026-03-28T10:00Z', 0, '2026-03-30'],
	['2026-03-29T10:00Z', 1, '2026-03-30'],
	['2026-12-31T10:00Z', 1, '2027-01-01']
])('from %s, %d workdays later is %s', (now, days, day) => {
	expect(due(now, days, true)).toBe(day);
});

test.each([
	['2026-03-27T10:00Z', 1, '2026-03-28'],
	['2026-03-27T10:00Z', 0, '2026-03-27'],
	['2028-02-28T10:00Z', 1, '2028-02-29'],
	['2026-01-01T10:00Z', 365, '2027-01-01']
])('from %s, %d days later is %s where weekends count', (now, days, day) => {
	expect(due(now, days, false)).toBe(day);
});

test.each([
	['2026-03-28T23:30Z', 'Europe/Oslo', '2026-03-30'],
	['2026-03-28T22:30Z', 'Europe/Oslo', '2026-03-29'],
	['2026-10-24T22:30Z', 'Europe/Oslo', '2026-10-26'],
	['2026-10-24T21:30Z', 'Europe/Oslo', '2026-10-25'],
	['2026-11-01T04:30Z', 'America/New_York', '2026-11-02'],
	['2026-03-08T04:30Z', 'America/New_York', '2026-03-08'],
	['2026-09-06T03:30Z', 'America/Santiago', '2026-09-06']
])('the night of a clock change loses and gains no day: %s in %s', (now, timeZone, day) => {
	expect(due(now, 1, false, timeZone)).toBe(day);
});

test('the day is the day of the business, not of the server', () => {
	expect(due('2026-06-10T23:00Z', 0, true, 'Europe/Oslo')).toBe('2026-06-11');
	expect(due('2026-06-10T23:00Z', 0, true, 'America/New_York')).toBe('2026-06-10');
});
