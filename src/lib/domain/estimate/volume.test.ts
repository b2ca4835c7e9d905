import { describe, expect, test } from 'vitest';
import { activeWeeks, eventsPerVolume, season } from './volume.ts';

describe('one a period is so many a year', () => {
	test.each([
		[{ period: 'day' }, 260],
		[{ period: 'day', open_days: 7 }, 364],
		[{ period: 'day', open_days_per_week: 6 }, 312],
		[{ period: 'week' }, 52],
		[{ period: 'week', weeks_per_year: 47 }, 47],
		[{ period: 'week', active_months: 6 }, 26],
		[{ period: 'month' }, 12],
		[{ period: 'month', weeks_per_year: 47, active_months: 3 }, 3],
		[{ period: 'quarter', active_months: 6 }, 2],
		[{ period: 'year', active_months: 4 }, 1]
	] as const)('%j: %d', (event, events) => {
		expect(eventsPerVolume({ volume: 1, ...event })).toBeCloseTo(events, 9);
	});
});

test('twelve weights win over the active months', () => {
	const bikes = {
		volume: 1,
		period: 'week',
		active_months: 12,
		month_weights: [0, 0, 1, 2, 2, 2, 2, 2, 1, 0, 0, 0]
	} as const;
	expect(season(bikes)).toBe(1);
	expect(season({ ...bikes, month_weights: [0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0] })).toBe(0.5);
	expect(activeWeeks({ ...bikes, month_weights: [0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0] })).toBe(26);
});
