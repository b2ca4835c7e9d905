import { expect, test } from 'vitest';
import { dueReport, newestDueReport } from './due.ts';

const monday = { weekday: 1, hour: 8, timeZone: 'Europe/Oslo', weekStartsOn: 1 };
const at = (text: string) => Date.parse(text);
const LONG_AGO = 0;

test('a minute before the hour, last week’s report is the newest; on the hour, this one', () => {
	expect(newestDueReport(monday, at('2026-11-23T07:59+01:00'))).toBe(at('2026-11-16T08:00+01:00'));
	expect(newestDueReport(monday, at('2026-11-23T08:00+01:00'))).toBe(at('2026-11-23T08:00+01:00'));
});

test('the report is about the whole week before it', () => {
	expect(dueReport(monday, at('2026-11-23T08:00+01:00'), LONG_AGO)?.id).toBe('2026-11-16');
	expect(dueReport({ ...monday, weekday: 5 }, at('2026-11-27T09:00+01:00'), LONG_AGO)?.id).toBe('2026-11-16');
});

test('after a weekend of downtime it comes late; after most of a week it does not come', () => {
	expect(dueReport(monday, at('2026-11-25T12:00+01:00'), LONG_AGO)?.id).toBe('2026-11-16');
	expect(dueReport(monday, at('2026-11-29T12:00+01:00'), LONG_AGO)).toBeNull();
});

test('a business that joined on Tuesday gets no report about a week before its time', () => {
	expect(dueReport(monday, at('2026-11-24T10:00+01:00'), at('2026-11-24T09:00+01:00'))).toBeNull();
});

test('an hour that the clock skips in spring is not lost', () => {
	const time = { ...monday, weekday: 7, hour: 2 };
	expect(newestDueReport(time, at('2026-03-29T12:00+02:00'))).toBeGreaterThanOrEqual(at('2026-03-29T01:00Z'));
});
