import { describe, expect, test } from 'vitest';
import { bakeryDays, changedFrom, dayAfter, NORDBAKERIET, toldOf } from './bakery.fixture.ts';
import { createDetector } from './create-detector.ts';
import type { DriftRow } from './types.ts';

const START = 84;
const well = bakeryDays(140);

/** The first alarm once the fault has begun, how many days it took, and whether all was quiet before. */
function found(change: (row: DriftRow, sinceFault: number, weekday: number) => DriftRow, days = well, from = START) {
	const told = toldOf(changedFrom(days, from, change));
	const before = told.filter(({ t }) => t < dayAfter(from));
	const [first] = told.filter(({ t }) => t >= dayAfter(from));
	const within = Array.from({ length: days.length }, (_, at) => dayAfter(at)).indexOf(first?.t ?? '') - from + 1;
	return { before: before.length, kind: first?.kind, within, text: first?.text };
}

const part =
	(left: number) =>
	(row: DriftRow): DriftRow => ({ ...row, records: Math.round((row.records ?? 0) * left) });
const nothing = { records: 0, failed: 0, duration_s: 2, freshness_h: 30, dups: 0 };

test('nothing is told of a bakery at which all is well', () => {
	expect(toldOf(bakeryDays(390))).toEqual([]);
});

describe('records that no longer come', () => {
	test('a stop is told at its first day, in one sentence with figures', () => {
		expect(found(() => nothing)).toEqual({
			before: 0,
			kind: 'records',
			within: 1,
			text: expect.stringMatching(
				/^No record came on Monday, where about \d+ would be usual; look whether the connection has stopped\.$/
			)
		});
	});

	test('half of the records lost is told within a week', () => {
		const { before, kind, within, text } = found(part(0.5));
		expect({ before, kind }).toEqual({ before: 0, kind: 'records' });
		expect(within).toBeLessThanOrEqual(7);
		expect(text).toMatch(/^Only \d+ records came in the last \d+ days, where about \d+ would be usual/);
	});

	test('a third of the records lost is told within three weeks', () => {
		const { before, kind, within } = found(part(0.67));
		expect({ before, kind, soon: within > 0 && within <= 21 }).toEqual({ before: 0, kind: 'records', soon: true });
	});

	test('days that come to nothing now and then are told, though the others come whole', () => {
		const { kind, within } = found((row, day) => (day % 2 === 0 ? nothing : row));
		expect({ kind, soon: within > 0 && within <= 5 }).toEqual({ kind: 'records', soon: true });
	});

	test('Saturdays that come to nothing are told at the second one', () => {
		const { kind, within } = found((row, _, weekday) => (weekday === 5 ? nothing : row));
		expect({ kind, soon: within > 0 && within <= 13 }).toEqual({ kind: 'records', soon: true });
	});

	test('a list of which only the first page is read is told by the number that keeps coming', () => {
		const { kind, within, text } = found((row) => ({ ...row, records: Math.min(18, row.records ?? 0) }));
		expect({ kind, soon: within > 0 && within <= 21 }).toEqual({ kind: 'records', soon: true });
		expect(text).toMatch(/exactly 18 records came and never more|Only \d+ records/);
	});

	test('closed Sundays, public holidays and the days round the New Year are no stop', () => {
		const closed = new Set(['2025-05-01', '2025-05-17', '2025-05-29', '2025-06-09']);
		const days = bakeryDays(390).map((row, at) => {
			const day = dayAfter(at);
			return closed.has(day) || (day >= '2025-12-24' && day <= '2026-01-02') ? nothing : row;
		});
		expect(toldOf(days)).toEqual([]);
	});
});

describe('what comes, but not as it used to', () => {
	test('records that arrive a day late are told at the first of them', () => {
		expect(found((row) => ({ ...row, freshness_h: (row.freshness_h ?? 0) + 24 }))).toMatchObject({
			kind: 'freshness_h',
			within: 1
		});
	});

	test('a bad day that heals itself is not told, three of them in a row are', () => {
		const bad = (row: DriftRow): DriftRow => ({ ...row, failed: 6 });
		expect(found((row, day) => (day === 0 ? bad(row) : row))).toMatchObject({ kind: undefined });
		const { kind, within } = found(bad);
		expect({ kind, soon: within > 1 && within <= 4 }).toEqual({ kind: 'failed', soon: true });
	});

	test('records sent twice, records that do not arrive and a new field are told the same day', () => {
		const twice = (row: DriftRow): DriftRow => ({ ...row, records: (row.records ?? 0) * 2, dups: row.records ?? 0 });
		expect(found(twice)).toMatchObject({ before: 0, kind: 'dups', within: 1 });
		expect(found((row) => ({ ...row, missing: 5 }))).toMatchObject({ before: 0, kind: 'missing', within: 1 });
		expect(found((row) => ({ ...row, newcols: 1 }))).toMatchObject({ before: 0, kind: 'newcols', within: 1 });
	});

	test('a field that goes empty or changes its form is told by its name', () => {
		expect(found((row) => ({ ...row, 'fill:email': 0 }))).toMatchObject({
			before: 0,
			kind: 'fill:email',
			within: 1,
			text: expect.stringContaining('The field email was empty in all the last')
		});
		expect(found((row) => ({ ...row, 'fmt:total': 0 }))).toMatchObject({ before: 0, kind: 'fmt:total', within: 1 });
	});

	test('runs that take twice as long are told within a week, and a slow creep before it has doubled', () => {
		const slower = (by: (day: number) => number) => (row: DriftRow, day: number) => ({
			...row,
			duration_s: (row.duration_s ?? 0) * by(day)
		});
		const step = found(slower(() => 2));
		expect({ kind: step.kind, soon: step.within > 0 && step.within <= 7 }).toEqual({ kind: 'duration_s', soon: true });
		const creep = found(slower((day) => 1.03 ** day));
		expect({ kind: creep.kind, soon: creep.within > 0 && creep.within <= 23 }).toEqual({
			kind: 'duration_s',
			soon: true
		});
	});

	test('a run that takes long because it has many records is not slow', () => {
		const busy = found((row, day) =>
			day < 3 ? { ...row, records: (row.records ?? 0) * 4, duration_s: 4 + (row.records ?? 0) * 1.6 } : row
		);
		expect(busy.kind).toBeUndefined();
	});
});

test('what several checks see at once is believed earlier than what one sees alone', () => {
	const fewer = (row: DriftRow): DriftRow => ({ ...row, failed: 4 });
	const alone = found(fewer).within;
	const together = found((row) => ({ ...fewer(row), missing: 2 })).within;
	expect(together).toBeLessThan(alone);
});

test('a connection of a week is judged too: ten runs that all fail are told, a quiet first Sunday is not', () => {
	const days = bakeryDays(9);
	expect(toldOf(days)).toEqual([]);
	const failing = changedFrom(days, 7, () => ({ ...nothing, failed: 20 }));
	expect(toldOf(failing)[0]).toMatchObject({ t: dayAfter(7), kind: 'failed' });
});

test('the expected band of a coming day holds what a usual such day brings, and tells closed days from open ones', () => {
	const detector = createDetector(NORDBAKERIET);
	toldOf(well, detector);
	const saturday = detector.expected(dayAfter(145));
	const sunday = detector.expected(dayAfter(146));
	expect(saturday.records?.low).toBeGreaterThan(15);
	expect(saturday.records?.high).toBeLessThan(60);
	expect(saturday['fill:email']?.low).toBeGreaterThan(0.9);
	expect(saturday.duration_s?.middle).toBeGreaterThan(10);
	expect(sunday.records?.high).toBeLessThanOrEqual(2);
	expect(createDetector(NORDBAKERIET).expected(dayAfter(0)).records).toBeUndefined();
});
