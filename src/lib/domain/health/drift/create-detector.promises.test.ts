import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bakeryDays, changedFrom, dayAfter, NORDBAKERIET, toldOf } from './bakery.fixture.ts';
import { createDetector } from './create-detector.ts';
import { replay } from './replay.ts';
import type { DriftRow } from './types.ts';

const RUNS = { numRuns: 40 };
const count = fc.integer({ min: 0, max: 60 });
const anyRow: fc.Arbitrary<DriftRow> = fc.record({
	records: count,
	failed: fc.integer({ min: 0, max: 9 }),
	duration_s: fc.double({ min: 0.1, max: 900, noNaN: true }),
	freshness_h: fc.double({ min: 0, max: 200, noNaN: true }),
	dups: fc.integer({ min: 0, max: 3 }),
	missing: fc.integer({ min: 0, max: 5 }),
	'fill:email': fc.double({ min: 0, max: 1, noNaN: true }),
	'fmt:total': fc.double({ min: 0, max: 1, noNaN: true }),
	cols: fc.integer({ min: 3, max: 9 }),
	newcols: fc.integer({ min: 0, max: 2 })
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 120 });

test('nothing is told before anything is known, but of records that contradict themselves', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const told = toldOf(rows.slice(0, 3));
			expect(told.filter(({ kind }) => kind !== 'freshness_h')).toEqual([]);
		}),
		RUNS
	);
});

test('day by day and cut off anywhere, the same is told: nothing later changes what was said', () => {
	fc.assert(
		fc.property(anyRows, fc.nat(119), (rows, cut) => {
			const all = toldOf(rows);
			expect(toldOf(rows.slice(0, cut))).toEqual(all.filter(({ t }) => t < dayAfter(cut)));
			expect(
				replay(
					NORDBAKERIET,
					rows.map((row, at) => [dayAfter(at), row] as const)
				)
			).toEqual(all);
		}),
		RUNS
	);
});

test('what was told is not told again for more than two weeks, however long it lasts', () => {
	const days = changedFrom(bakeryDays(200), 100, () => ({ records: 0, failed: 0, freshness_h: 99, duration_s: 2 }));
	const told = toldOf(days).filter(({ kind }) => kind === 'records');
	expect(told.length).toBeGreaterThan(0);
	fc.assert(
		fc.property(anyRows, (rows) => {
			const last = new Map<string, number>();
			for (const { kind, t } of toldOf(rows)) {
				const at = Date.parse(t) / 86_400_000;
				expect(at - (last.get(kind) ?? -Infinity)).toBeGreaterThanOrEqual(17);
				last.set(kind, at);
			}
		}),
		RUNS
	);
});

test('whatever comes, what is told is one sentence of at most 200 characters, and every band is in order', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const detector = createDetector(NORDBAKERIET);
			for (const { text, periods } of toldOf(rows, detector)) {
				expect(text.length).toBeLessThanOrEqual(200);
				expect(text).toMatch(/^[A-Z0-9][^.!?]*(\.\d[^.!?]*)*\.$/);
				expect(periods).toBeGreaterThan(0);
			}
			for (const { low, middle, high } of Object.values(detector.expected(dayAfter(rows.length)))) {
				expect(low).toBeLessThanOrEqual(middle);
				expect(middle).toBeLessThanOrEqual(high);
			}
		}),
		RUNS
	);
});
