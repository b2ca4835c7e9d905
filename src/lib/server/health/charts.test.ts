import { expect, test } from 'vitest';
import { dayRows } from '#lib/domain/health/drift/day-rows.ts';
import { watch } from '#lib/domain/health/drift/standing.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { Sample } from '../persistence/samples.ts';
import { healthCharts } from './charts.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T12:00Z');
const OSLO = 'Europe/Oslo';
const facts = { timeZone: OSLO, locale: 'en-GB', now: NOW, days: 28, since: null, bands: new Map() };

const sample = (hour: number, counts: Partial<Sample>): Sample => ({
	connectionId: 'enquiries',
	hour,
	records: 0,
	delivered: 0,
	unchanged: 0,
	refused: 0,
	failed: 0,
	arrivals: 0,
	arrivalSum: 0,
	arrivalMax: 0,
	runId: null,
	...counts
});

test('an hour counts for the day that it has in the business’s own time zone', () => {
	const lateEvening = sample(Date.parse('2026-11-20T23:00Z'), { records: 3 });
	const [records] = healthCharts([lateEvening], facts);
	expect(records?.spec.labels.at(-2)).toBe('21 Nov');
	expect(records?.spec.series[0]?.values.at(-2)).toBe(3);
	expect(records?.title).toBe('3 records in 28 days');
});

test('what is older than the chart is left out, and a day without anything is nothing', () => {
	const [records] = healthCharts([sample(NOW - 40 * 24 * HOUR, { records: 9 })], facts);
	expect(records?.spec.series[0]?.values).toEqual(Array(28).fill(0));
	expect(records?.sentence).toBe('Nothing has come yet.');
});

test('failures say what needs a person and what is tried again', () => {
	const [, failures] = healthCharts([sample(NOW - HOUR, { refused: 2, failed: 3 })], facts);
	expect(failures?.title).toBe('5 failures');
	expect(failures?.sentence).toBe('2 refused and in need of a person, 3 tried again by itself.');
});

test.each([
	[4_000, 'seconds', 2],
	[600_000, 'minutes', 5],
	[36_000_000, 'hours', 5]
])('a longest way of %i ms is drawn in %s', (arrivalMax, unit, onAverage) => {
	const counts = { arrivals: 2, arrivalSum: arrivalMax, arrivalMax };
	const [, , time] = healthCharts([sample(NOW - HOUR, counts)], facts);
	expect(time?.spec.unit).toBe(unit);
	expect(time?.spec.series[0]?.values.at(-1)).toBe(onAverage);
	expect(time?.spec.series[0]?.values[0]).toBeNull();
});

test('where a day usually lies is shown once there are two weeks to learn from, and not before it was on', () => {
	const DAY = 24 * HOUR;
	const samples = Array.from({ length: 28 }, (_, ago) => sample(NOW - ago * DAY, { records: 5 }));
	const since = NOW - 20 * DAY;
	const periods = dayRows(samples, dayOf(since + DAY, OSLO), dayOf(NOW, OSLO), OSLO);
	const meta = { timeZone: OSLO, holidays: [], granularity: 'day' as const };
	const { bands } = watch(meta, periods, dayOf(NOW, OSLO));
	const [known] = healthCharts(samples, { ...facts, since, bands });
	expect(known?.spec.band?.low).toHaveLength(28);
	expect(known?.spec.band?.high.slice(0, 8)).toEqual(Array(8).fill(0));
	const [low = 0, high = 0] = [known?.spec.band?.low.at(-1), known?.spec.band?.high.at(-1)];
	expect([low <= 5, high >= 5]).toEqual([true, true]);
	expect(known?.sentence).toContain('nine in ten such days');
	const [young] = healthCharts(samples, { ...facts, since: NOW - 10 * DAY, bands });
	expect(young?.spec.band).toBeUndefined();
});

test('a year is drawn week by week, the last seven days last, and is averaged from when it was switched on', () => {
	const samples = [sample(NOW - HOUR, { records: 4 }), sample(NOW - 8 * 24 * HOUR, { records: 2, failed: 1 })];
	const since = NOW - 13 * 24 * HOUR;
	const [records, failures] = healthCharts(samples, { ...facts, days: 52 * 7, each: 'week', since });
	expect(records?.spec.series[0]?.values.slice(-3)).toEqual([0, 2, 4]);
	expect(records?.title).toBe('6 records in 52 weeks');
	expect(records?.sentence).toBe('On average 3.0 a week.');
	expect(failures?.spec.series[1]?.values.at(-2)).toBe(1);
	expect(records?.spec.each).toBe('Week from');
});
