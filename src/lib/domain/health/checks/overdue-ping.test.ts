import { describe, expect, test } from 'vitest';
import { DAY, FINE, HOUR, NOW } from '../facts.fixture.ts';
import type { HealthFacts } from '../facts.ts';
import { judge } from '../judge.ts';
import { overduePing } from './overdue-ping.ts';

const MINUTE = 60_000;
const watch = { grace: HOUR };

/** The bike shop's orders go into the books by a scenario that runs every morning at 07:30, Oslo time. */
const morning = Date.parse('2026-11-20T06:30:00Z');
const pinged = (slot: number, more: Partial<HealthFacts> = {}): HealthFacts => ({
	...FINE,
	name: 'Orders into the books',
	watch,
	schedule: '30 7 * * *',
	lastRun: { slot, state: 'done', say: null },
	lastGoodRunAt: slot,
	lastRecordAt: null,
	recordsPerDay: FINE.recordsPerDay.map(({ day }) => ({ day, count: 0 })),
	...more
});

describe('a connection that something else runs', () => {
	test('is fine while it pings in time, and says when it last did', () => {
		const health = judge(pinged(morning + 2 * MINUTE));
		expect(health).toMatchObject({ word: 'working', tone: 'good', findings: [] });
		expect(health.sentence).toBe('The last ping came at 07:32, and all is well.');
	});

	test('may be late by as much as was said, and not more', () => {
		const yesterday = pinged(morning - DAY);
		expect(overduePing({ ...yesterday, now: morning + 59 * MINUTE })).toBeNull();
		expect(overduePing({ ...yesterday, now: morning + 60 * MINUTE })).toMatchObject({
			check: 'freshness',
			since: morning,
			say: 'No ping has come since yesterday at 07:30; one was due at 07:30. Look whether it is still switched on where it runs.'
		});
	});

	test('that pings a little before its time is not missed at its time', () => {
		expect(overduePing(pinged(morning - 3 * MINUTE, { now: morning + 2 * HOUR }))).toBeNull();
	});

	test('that pinged long before its time is missed at its time', () => {
		expect(overduePing(pinged(morning - 8 * HOUR, { now: morning + 2 * HOUR }))).not.toBeNull();
	});

	test('that has begun and never said how it ended is found after the same time', () => {
		const begun = pinged(morning, { lastRun: { slot: morning, state: 'running', say: null } });
		expect(overduePing({ ...begun, now: morning + 59 * MINUTE })).toBeNull();
		expect(overduePing({ ...begun, now: morning + 61 * MINUTE })?.say).toBe(
			'It began at 07:30 and has not said how it ended. Look where it runs what holds it up.'
		);
	});

	test('that pings whenever it carries something is judged by its habit', () => {
		const often = { ...FINE, watch, schedule: null };
		expect(judge(often).word).toBe('working');
		const silent = { ...often, lastRecordAt: NOW - 9 * DAY };
		expect(judge(silent).findings[0]?.say).toContain('Look whether it is still switched on where it runs.');
	});

	test('that failed says so with its own words', () => {
		const failed = pinged(morning, {
			lastRun: { slot: morning, state: 'failed', say: 'It said: “401 from the books”.' },
			failingSince: morning,
			now: morning + 3 * HOUR
		});
		expect(judge(failed).sentence).toBe('Every run has failed since 07:30. It said: “401 from the books”.');
	});
});
