import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daySeries, type HourSample } from './series.ts';

const OSLO = 'Europe/Oslo';
const EMPTY: HourSample = {
	hour: 0,
	records: 0,
	delivered: 0,
	unchanged: 0,
	refused: 0,
	failed: 0,
	arrivals: 0,
	arrivalSum: 0,
	arrivalMax: 0
};
const sample = (hour: string, change: Partial<HourSample>): HourSample => ({
	...EMPTY,
	hour: Date.parse(hour),
	...change
});
const week = { now: Date.parse('2026-11-20T09:00:00Z'), timeZone: OSLO, days: 7 };

describe('a series of days', () => {
	test('counts an hour into the day that it is in that place', () => {
		const late = sample('2026-11-18T23:00:00Z', { records: 3 });
		expect(daySeries([late], week).records).toEqual([0, 0, 0, 0, 0, 3, 0]);
		expect(daySeries([late], { ...week, timeZone: 'America/New_York' }).records).toEqual([0, 0, 0, 0, 3, 0, 0]);
	});

	test('has each day once over both clock changes, and each hour in one of them', () => {
		const hours = Array.from({ length: 24 * 9 }, (_, at) => ({
			...EMPTY,
			hour: Date.parse('2026-10-20T22:00:00Z') + at * 3_600_000,
			records: 1
		}));
		const { days, records } = daySeries(hours, { now: Date.parse('2026-10-29T12:00:00Z'), timeZone: OSLO, days: 9 });
		expect(days[0]).toBe('2026-10-21');
		expect(records).toEqual([24, 24, 24, 24, 25, 24, 24, 24, 23]);
	});

	test('tells the typical way from event to arrival, and the longest, and nothing where nothing arrived', () => {
		const quick = sample('2026-11-20T07:00:00Z', { arrivals: 8, arrivalSum: 8 * 2000, arrivalMax: 4000 });
		const slow = sample('2026-11-20T08:00:00Z', { arrivals: 2, arrivalSum: 2 * 600_000, arrivalMax: 900_000 });
		const { typicalArrival, longestArrival } = daySeries([slow, quick], week);
		expect(typicalArrival).toEqual([null, null, null, null, null, null, 2000]);
		expect(longestArrival).toEqual([null, null, null, null, null, null, 900_000]);
	});

	test('loses nothing that lies inside it, in any time zone', () => {
		const counts = fc.array(fc.tuple(fc.integer({ min: 24, max: 5 * 24 }), fc.nat(9)), { maxLength: 40 });
		fc.assert(
			fc.property(
				counts,
				fc.constantFrom(OSLO, 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York'),
				(hours, timeZone) => {
					const samples = hours.map(([ago, records]) => ({ ...EMPTY, hour: week.now - ago * 3_600_000, records }));
					const { records } = daySeries(samples, { ...week, timeZone });
					expect(records.reduce((sum, count) => sum + count, 0)).toBe(hours.reduce((sum, [, count]) => sum + count, 0));
				}
			)
		);
	});
});
