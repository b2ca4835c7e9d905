import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../runs/local-day.ts';
import { dueReport, missedReports, newestDueReport, nextDueReport } from './due.ts';

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

test('nor where its report comes later in the week: the first is about a week in which it was there', () => {
	const friday = { ...monday, weekday: 5 };
	const joined = at('2026-11-24T09:00+01:00');
	expect(dueReport(friday, at('2026-11-27T08:00+01:00'), joined)).toBeNull();
	expect(dueReport(friday, at('2026-12-04T08:00+01:00'), joined)?.id).toBe('2026-11-23');
});

test('what fell due while nobody looked and is too late was missed; what can still be sent was not', () => {
	const missed = (before: string, now: string, since = LONG_AGO) =>
		missedReports(monday, at(before), at(now), since).map(({ id }) => id);
	expect(missed('2026-11-01T12:00+01:00', '2026-11-24T12:00+01:00')).toEqual([
		'2026-10-26',
		'2026-11-02',
		'2026-11-09'
	]);
	expect(missed('2026-11-20T12:00+01:00', '2026-11-24T12:00+01:00')).toEqual([]);
	expect(missed('2026-11-22T12:00+01:00', '2026-11-29T12:00+01:00')).toEqual(['2026-11-16']);
	expect(missed('2026-11-01T12:00+01:00', '2026-11-24T12:00+01:00', at('2026-11-04T12:00+01:00'))).toEqual([
		'2026-11-02',
		'2026-11-09'
	]);
});

test('an hour that the clock skips in spring is not lost', () => {
	const time = { ...monday, weekday: 7, hour: 2 };
	expect(newestDueReport(time, at('2026-03-29T12:00+02:00'))).toBeGreaterThanOrEqual(at('2026-03-29T01:00Z'));
});

test('the next one is a week after this one, by the clock on the wall', () => {
	expect(nextDueReport(monday, at('2026-11-23T07:59+01:00'))).toBe(at('2026-11-23T08:00+01:00'));
	expect(nextDueReport(monday, at('2026-11-23T08:00+01:00'))).toBe(at('2026-11-30T08:00+01:00'));
	expect(nextDueReport(monday, at('2026-10-19T12:00+02:00'))).toBe(at('2026-10-26T08:00+01:00'));
});

const HOUR = 3_600_000;
const zones = [
	'Europe/Oslo',
	'America/New_York',
	'America/Sao_Paulo',
	'Africa/Cairo',
	'Asia/Kathmandu',
	'Asia/Gaza',
	'Australia/Lord_Howe',
	'Pacific/Auckland',
	'Pacific/Apia',
	'UTC'
];
const time = fc.record({
	weekday: fc.integer({ min: 1, max: 7 }),
	hour: fc.integer({ min: 0, max: 23 }),
	timeZone: fc.constantFrom(...zones),
	weekStartsOn: fc.constantFrom(1, 6, 7)
});
const start = fc.integer({ min: at('2012-02-01T00:00Z'), max: at('2035-01-01T00:00Z') });

test('in every zone, through every change of the clock, each week is due once and none is left out', () => {
	fc.assert(
		fc.property(time, start, (when, from) => {
			let [due, id] = [newestDueReport(when, from), ''];
			for (let week = 0; week < 30; week += 1) {
				const reported = dueReport(when, due, LONG_AGO)?.id ?? '';
				if (id !== '') expect(reported).toBe(addDays(id, 7));
				id = reported;
				const next = nextDueReport(when, due);
				expect(Math.abs(next - due - 7 * 24 * HOUR)).toBeLessThanOrEqual(HOUR);
				due = next;
			}
		}),
		{ numRuns: 60 }
	);
});

test('whoever looks every now and then, with days of rest in between, finds the week that the last look would have', () => {
	const rests = fc.array(fc.integer({ min: 1, max: 4 * 24 * 60 }), { minLength: 20, maxLength: 60 });
	fc.assert(
		fc.property(time, start, rests, (when, from, minutes) => {
			const sent: string[] = [];
			let now = from;
			for (const rest of minutes) {
				const week = dueReport(when, now, LONG_AGO);
				if (week && !sent.includes(week.id)) sent.push(week.id);
				now += rest * 60_000;
			}
			for (const [index, id] of sent.slice(1).entries()) expect(id).toBe(addDays(sent[index] ?? '', 7));
		}),
		{ numRuns: 60 }
	);
});
