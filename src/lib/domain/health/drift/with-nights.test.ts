import { expect, test } from 'vitest';
import type { Period } from './standing.ts';
import { watch } from './standing.ts';
import { withNights } from './with-nights.ts';
import { addDays } from '../../runs/local-day.ts';

const OSLO = 'Europe/Oslo';
const night = (time: string, more: object = {}) => ({
	...{ at: Date.parse(time), say: null, freshMissing: 2, freshTwice: 1 },
	...more
});

test('what a night finds belongs to the day before, and a night that could not compare says nothing', () => {
	const days: Period[] = ['2026-11-18', '2026-11-19', '2026-11-20'].map((day) => [day, { records: 5 }]);
	const rows = withNights(days, [night('2026-11-19T02:10:00Z'), night('2026-11-20T02:10:00Z', { say: 'down' })], OSLO);
	expect(rows).toEqual([
		['2026-11-18', { records: 5, missing: 2, dups: 1 }],
		['2026-11-19', { records: 5 }],
		['2026-11-20', { records: 5 }]
	]);
	expect(withNights([['2026-11-18', { records: 0 }]], [night('2026-11-19T02:10:00Z')], OSLO)).toEqual([
		['2026-11-18', { records: 0 }]
	]);
});

test('a third of the records that never arrive is told by the drift detector', () => {
	const days = Array.from({ length: 90 }, (_, place): Period => [addDays('2026-08-01', place), { records: 12 }]);
	const nights = days.map(([day], place) =>
		night(`${addDays(day, 1)}T02:10:00Z`, { freshMissing: place < 80 ? 0 : 4, freshTwice: 0 })
	);
	const meta = { timeZone: OSLO, holidays: [], granularity: 'day' as const };
	const { standing } = watch(meta, withNights(days, nights, OSLO));
	expect(standing.map(({ kind }) => kind)).toContain('missing');
	expect(watch(meta, withNights(days, nights.slice(0, 80), OSLO)).standing).toEqual([]);
});
