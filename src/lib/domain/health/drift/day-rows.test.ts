import { expect, test } from 'vitest';
import { dayRows, type CountedHour } from './day-rows.ts';

const OSLO = 'Europe/Oslo';
const hour = (time: string, more: Partial<CountedHour> = {}): CountedHour => ({
	hour: Date.parse(time),
	records: 1,
	refused: 0,
	failed: 0,
	arrivals: 0,
	arrivalSum: 0,
	...more
});

test('the hours of a day are added up, the last of the evening to the day of the business', () => {
	const rows = dayRows(
		[
			hour('2026-11-20T22:00:00Z', { refused: 1, failed: 2, arrivals: 2, arrivalSum: 9_000 }),
			hour('2026-11-20T23:00:00Z', { records: 3 })
		],
		'2026-11-20',
		'2026-11-22',
		OSLO
	);
	expect(rows).toEqual([
		['2026-11-20', { records: 1, failed: 3, duration_s: 4.5, freshness_h: 0.5 }],
		['2026-11-21', { records: 3, failed: 0, freshness_h: 23.5 }]
	]);
});

test('a day without anything is a day of none, and the newest record grows older', () => {
	const rows = dayRows([hour('2026-11-20T10:00:00Z')], '2026-11-19', '2026-11-22', OSLO);
	expect(rows.map(([day, { records, freshness_h }]) => [day, records, freshness_h])).toEqual([
		['2026-11-19', 0, undefined],
		['2026-11-20', 1, 12.5],
		['2026-11-21', 0, 36.5]
	]);
});
