import { expect, test } from 'vitest';
import { createCalendar } from './calendar.ts';
import type { DriftMeta } from './types.ts';

const place = (more: Partial<DriftMeta> = {}): DriftMeta => ({
	timeZone: 'Europe/Oslo',
	holidays: [],
	granularity: 'day',
	...more
});

test('a day has its weekday, and the last three of a month are its end', () => {
	const at = createCalendar(place());
	expect(at('2025-03-03')).toEqual({ weekday: 0, hour: 0, isSpecial: false, isMonthEnd: false });
	expect(['2025-02-25', '2025-02-26', '2025-02-28', '2025-03-01'].map((t) => at(t).isMonthEnd)).toEqual([
		false,
		true,
		true,
		false
	]);
});

test('an hour of UTC is the business’s own hour, also on both sides of the change of clocks', () => {
	const at = createCalendar(place({ granularity: 'hour' }));
	expect(at('2025-03-29T08:00Z')).toMatchObject({ weekday: 5, hour: 9 });
	expect(at('2025-03-30T00:00Z')).toMatchObject({ weekday: 6, hour: 1 });
	expect(at('2025-03-30T01:00Z')).toMatchObject({ weekday: 6, hour: 3 });
	expect(at('2025-03-31T08:00Z')).toMatchObject({ weekday: 0, hour: 10 });
	expect(at('2025-03-31T22:30Z')).toMatchObject({ weekday: 1, hour: 0 });
});

test('holidays, the days between two of Easter, and those round the New Year are special', () => {
	const at = createCalendar(place({ holidays: ['2025-04-17', '2025-04-18', '2025-04-21', '2025-05-01'] }));
	const special = (days: readonly string[]): boolean[] => days.map((day) => at(day).isSpecial);
	expect(special(['2025-04-17', '2025-04-19', '2025-04-20', '2025-04-21', '2025-05-01'])).not.toContain(false);
	expect(special(['2025-12-24', '2025-12-31', '2026-01-02'])).not.toContain(false);
	expect(special(['2025-04-16', '2025-04-22', '2025-04-30', '2025-12-23', '2026-01-03'])).not.toContain(true);
});
