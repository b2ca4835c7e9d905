import { expect, test } from 'vitest';
import { countAround, createDice } from './bakery.fixture.ts';
import { createDetector } from './create-detector.ts';
import { replay } from './replay.ts';
import type { DriftMeta, DriftRow } from './types.ts';

const SALONG_SAGA: DriftMeta = { timeZone: 'Europe/Oslo', holidays: [], granularity: 'hour' };
const START = Date.parse('2025-03-03T00:00Z');
const HOUR = 3_600_000;
const FAULT = 49 * 24;

const timeOf = (hour: number): string => new Date(START + hour * HOUR).toISOString().replace(':00.000Z', 'Z');
/** Oslo's clocks went forward on 30 March. */
const localHour = (hour: number): number =>
	(hour + (START + hour * HOUR < Date.parse('2025-03-30T01:00Z') ? 1 : 2)) % 24;
const isNight = (hour: number): boolean => localHour(hour) >= 20 || localHour(hour) < 7;

/** Bookings of a hair salon by the hour: many by day, some by night, none an hour later because the clocks changed. */
const bookings = (hours: number, change: (row: DriftRow, hour: number) => DriftRow = (row) => row) => {
	const dice = createDice();
	return Array.from({ length: hours }, (_, hour): [string, DriftRow] => {
		const records = countAround(isNight(hour) ? 1 : 6, dice);
		const row = { records, failed: 0, freshness_h: records > 0 ? dice() : 1 + dice() };
		return [timeOf(hour), hour < FAULT ? row : change(row, hour)];
	});
};

test('nothing is told of a salon at which all is well, also where the clocks change', () => {
	expect(replay(SALONG_SAGA, bookings(100 * 24))).toEqual([]);
});

test('bookings that stop in the morning are told within the morning', () => {
	const [first] = replay(
		SALONG_SAGA,
		bookings(FAULT + 48, (row) => ({ ...row, records: 0, freshness_h: 5 }))
	);
	expect(first?.kind).toBe('records');
	expect(first?.text).toMatch(/^No record came in the last \d+ hours, where about/);
	expect(Date.parse(first?.t ?? '')).toBeLessThanOrEqual(START + (FAULT + 14) * HOUR);
});

test('nights that bring nothing are told within three of them', () => {
	const [first] = replay(
		SALONG_SAGA,
		bookings(FAULT + 7 * 24, (row, hour) => (isNight(hour) ? { ...row, records: 0, freshness_h: 5 } : row))
	);
	expect(first?.kind).toBe('records');
	expect(Date.parse(first?.t ?? '')).toBeLessThanOrEqual(START + (FAULT + 72) * HOUR);
});

test('the band of an hour knows day from night', () => {
	const detector = createDetector(SALONG_SAGA);
	for (const [t, row] of bookings(FAULT)) detector.push(t, row);
	expect(detector.expected('2025-04-21T10:00Z').records?.low).toBeGreaterThanOrEqual(1);
	expect(detector.expected('2025-04-21T00:00Z').records?.high).toBeLessThanOrEqual(5);
});
