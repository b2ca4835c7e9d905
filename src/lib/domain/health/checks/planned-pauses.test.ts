import { describe, expect, test } from 'vitest';
import { DAY, daysOf, FINE, HOUR, NOW, silentFor } from '../facts.fixture.ts';
import type { HealthFacts } from '../facts.ts';
import { judge } from '../judge.ts';

const checksOf = (facts: HealthFacts) => judge(facts).findings.map(({ check }) => check);

/** A ping of every hour, the last of them five hours ago. */
const pinged: HealthFacts = {
	...FINE,
	watch: { grace: 30 * 60_000 },
	schedule: '0 * * * *',
	lastRun: { slot: NOW - 5 * HOUR, state: 'done', say: null }
};

describe('a planned pause freezes the count', () => {
	test('of pings: none is expected in it, and after it the next one', () => {
		expect(checksOf(pinged)).toEqual(['freshness']);
		const until = (end: number): HealthFacts => ({ ...pinged, pauses: [{ from: NOW - 5 * HOUR, to: end }] });
		expect(checksOf(until(NOW + HOUR))).toEqual([]);
		expect(checksOf(until(NOW - 0.25 * HOUR))).toEqual([]);
		expect(checksOf(until(NOW - 2 * HOUR))).toEqual(['freshness']);
	});

	test('what was late before it stays late, and gets no later', () => {
		const facts = { ...pinged, pauses: [{ from: NOW - 2 * HOUR, to: NOW + HOUR }] };
		expect(checksOf(facts)).toEqual(['freshness']);
		expect(checksOf({ ...pinged, pauses: [{ from: NOW - 4.25 * HOUR, to: NOW + HOUR }] })).toEqual([]);
	});

	test('of runs that are due', () => {
		const due: HealthFacts = {
			...FINE,
			schedule: '0 * * * *',
			lastRun: { slot: NOW - 3 * HOUR, state: 'done', say: null }
		};
		expect(checksOf(due)).toEqual(['freshness']);
		expect(checksOf({ ...due, pauses: [{ from: NOW - 3 * HOUR, to: NOW + 1 }] })).toEqual([]);
	});

	test('of days without a record, and these days teach nothing', () => {
		const silent = silentFor(6, (ago) => 4 + (ago % 3));
		expect(checksOf(silent)).toEqual(['freshness']);
		expect(checksOf({ ...silent, pauses: [{ from: NOW - 6.5 * DAY, to: NOW - 0.5 * DAY }] })).toEqual([]);
		const closed = { from: NOW - 40 * DAY, to: NOW - 20 * DAY };
		const quiet = silentFor(6, (ago) => (ago > 20 && ago <= 40 ? 0 : 4 + (ago % 3)));
		expect(checksOf(quiet)).toEqual([]);
		expect(checksOf({ ...quiet, pauses: [closed] })).toEqual(['freshness']);
	});

	test('of what waits', () => {
		const waits = { ...FINE, waiting: 3, oldestWaitingAt: NOW - 2 * HOUR };
		expect(checksOf(waits)).toEqual(['time']);
		expect(checksOf({ ...waits, pauses: [{ from: NOW - 2 * HOUR, to: NOW - 0.1 * HOUR }] })).toEqual([]);
	});
});

test('while it lasts that is what is said, and whether it rests', () => {
	const until = Date.parse('2026-11-22T23:00:00Z');
	const planned = { ...FINE, pauses: [{ from: NOW - HOUR, to: until }], planned: { until, rests: false } };
	expect(judge(planned)).toMatchObject({
		word: 'paused',
		tone: 'idle',
		sentence: 'A planned pause until Monday 23 November: nothing is expected. It goes on carrying.'
	});
	const rests: HealthFacts = { ...planned, state: 'paused', planned: { until, rests: true } };
	expect(judge(rests).sentence).toContain('It rests, and goes on by itself.');
});

test('what fails in it is told all the same', () => {
	const failing = {
		...FINE,
		needsAttention: 2,
		recordsPerDay: daysOf(() => 5),
		pauses: [{ from: NOW - DAY, to: NOW + DAY }]
	};
	expect(checksOf(failing)).toEqual(['failures']);
});
