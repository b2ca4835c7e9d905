import { describe, expect, test } from 'vitest';
import { bakeryDays, dayAfter, NORDBAKERIET } from './bakery.fixture.ts';
import { watch, type Period } from './standing.ts';
import type { DriftRow } from './types.ts';

const dated = (rows: readonly DriftRow[]): Period[] => rows.map((row, at) => [dayAfter(at), row]);
const kindsOf = (rows: readonly DriftRow[]): string[] =>
	watch(NORDBAKERIET, dated(rows)).standing.map(({ kind }) => kind);

/** The bakery's days, of which those from `from` up to `to` have only so much of their records. */
const withLoss = (days: number, from: number, to: number, share: number): DriftRow[] =>
	bakeryDays(days).map((row, at) =>
		at < from || at >= to ? row : { ...row, records: Math.round((row.records ?? 0) * share) }
	);

describe('what was told stands', () => {
	test('not at all where all is well', () => {
		expect(kindsOf(bakeryDays(120))).toEqual([]);
	});

	test('as long as the records stay away, also when a single day of few of them could be chance', () => {
		for (const days of [75, 80, 86]) expect(kindsOf(withLoss(days, 70, 200, 0.4))).toContain('records');
	});

	test('until they have been back for some days', () => {
		expect(kindsOf(withLoss(80, 70, 78, 0.3))).toContain('records');
		expect(kindsOf(withLoss(90, 70, 78, 0.3))).toEqual([]);
	});

	test('until it has become the new habit', () => {
		expect(kindsOf(withLoss(71 + 60, 70, 200, 0.4))).not.toContain('records');
	});

	test('for failures too, and not after three days without them', () => {
		const failing = (days: number, to: number) =>
			bakeryDays(days).map((row, at) => (at >= 70 && at < to ? { ...row, failed: 12 } : row));
		expect(kindsOf(failing(76, 200))).toEqual(['failed']);
		expect(kindsOf(failing(84, 76))).toEqual([]);
	});

	test('with what was expected of every day before it came', () => {
		const { bands } = watch(NORDBAKERIET, dated(bakeryDays(100)));
		const band = bands.get(dayAfter(98))?.records;
		expect(band?.low).toBeLessThan(band?.middle ?? 0);
		expect(band?.high).toBeGreaterThan(band?.middle ?? 0);
		expect(bands.get(dayAfter(0))).toBeDefined();
	});
});
