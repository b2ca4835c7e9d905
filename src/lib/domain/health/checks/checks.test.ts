import { describe, expect, test } from 'vitest';
import type { BrokenSystem } from '../broken-system.ts';
import type { HealthFacts } from '../facts.ts';
import { daysOf, FINE, HOUR, NOW } from '../facts.fixture.ts';
import { drift } from './drift.ts';
import { failures, needsPerson } from './failures.ts';
import { systems } from './systems.ts';
import { time } from './time.ts';

const MINUTE = 60_000;

test('a connection that works gives no check a reason to speak', () => {
	expect([failures, needsPerson, time, drift].map((check) => check(FINE))).toEqual([null, null, null, null]);
	expect(systems(FINE)).toEqual([]);
});

describe('failures', () => {
	const failing = (minutes: number, schedule: string | null) =>
		failures({ ...FINE, schedule, failingSince: NOW - minutes * MINUTE });

	test('of one run are a hiccup; of the next one too, they are news', () => {
		expect(failing(50, '0 * * * *')).toBeNull();
		expect(failing(70, '0 * * * *')?.since).toBe(NOW - 70 * MINUTE);
		expect(failing(5, '* * * * *')).toBeNull();
		expect(failing(20, '* * * * *')?.check).toBe('failures');
	});

	test('of a daily run are told within the hour, not the next day', () => {
		expect(failing(70, '30 7 * * *')?.check).toBe('failures');
	});
});

const nextcloud: BrokenSystem = {
	id: 'nextcloud',
	name: 'Nextcloud',
	failure: 'unavailable',
	since: NOW - HOUR,
	isSource: false,
	told: false
};
const brokenFor = (minutes: number, change: Partial<BrokenSystem> = {}, facts: Partial<HealthFacts> = {}) =>
	systems({ ...FINE, ...facts, broken: [{ ...nextcloud, since: NOW - minutes * MINUTE, ...change }] });

describe('a system that fails in all its connections', () => {
	test.each<[BrokenSystem['failure'], number, string, string]>([
		['unavailable', 0, 'Nextcloud has not worked since 09:00.', 'Look at Nextcloud'],
		['rate-limited', 2, 'Nextcloud has been asking us to wait since 09:00.', 'See what waits'],
		['signed-out', 2, 'The login of Nextcloud has not worked since 09:00.', 'Sign in to Nextcloud again']
	])('that is %s is told with who waits, and what to do', (failure, waiting, begins, todo) => {
		const [finding] = brokenFor(60, { failure }, { waiting });
		expect(finding).toMatchObject({
			since: NOW - HOUR,
			say: `${begins} 1 connection waits: Enquiries from the website; nothing is lost.`,
			todo: { say: todo }
		});
	});

	test('mends itself within a quarter of an hour, or is news; a login needs a person at once', () => {
		expect(brokenFor(14)).toEqual([]);
		expect(brokenFor(15)).toHaveLength(1);
		expect(brokenFor(0, { failure: 'signed-out' })).toHaveLength(1);
	});

	test('is read again at the next slot: until then, one bad answer of a source is a hiccup', () => {
		const hourly = { schedule: '0 * * * *' };
		expect(brokenFor(60, { isSource: true }, hourly)).toEqual([]);
		expect(brokenFor(70, { isSource: true }, hourly)).toHaveLength(1);
	});

	test('that a person has been told of stays told until it works', () => {
		expect(brokenFor(2, { told: true })).toHaveLength(1);
	});

	test('says why the runs fail, but not why they had failed before', () => {
		const broken = [{ ...nextcloud, since: NOW - 2 * HOUR }];
		expect(failures({ ...FINE, broken, failingSince: NOW - 2 * HOUR })).toBeNull();
		expect(failures({ ...FINE, broken, failingSince: NOW - 30 * HOUR })?.check).toBe('failures');
	});
});

describe('what differs from usual', () => {
	const told = {
		t: '2026-11-19',
		kind: 'records',
		periods: 3,
		text: 'Only 4 records came in three days; about 15 are usual.'
	};

	test('is told in its own words, and dated back to its first day', () => {
		expect(drift({ ...FINE, drift: [told] })).toMatchObject({
			check: 'volume',
			say: told.text,
			since: Date.parse('2026-11-16T23:00:00Z')
		});
	});

	test.each([
		['failed', 'failures'],
		['duration_s', 'time'],
		['freshness_h', 'freshness']
	])('%s belongs to the check of %s', (kind, check) => {
		expect(drift({ ...FINE, drift: [{ ...told, kind }] })?.check).toBe(check);
	});

	test('costs what somebody has to type of what comes no more', () => {
		const fewer = { ...FINE, drift: [told], recordsPerDay: daysOf((ago) => (ago <= 3 ? 1 : 5)) };
		expect(drift(fewer)?.minutesADay).toBeCloseTo(4 * 3, 6);
		expect(drift({ ...fewer, minutesEach: null })?.minutesADay).toBeNull();
		expect(drift({ ...FINE, drift: [told], recordsPerDay: daysOf(() => 5) })?.minutesADay).toBe(0);
	});

	test('is nothing where nothing does', () => {
		expect(drift(FINE)).toBeNull();
	});
});

test('records that have been on their way for hours are told with how long', () => {
	expect(time({ ...FINE, waiting: 3, oldestWaitingAt: NOW - 30 * MINUTE })).toBeNull();
	expect(time({ ...FINE, waiting: 3, oldestWaitingAt: NOW - 26 * HOUR })).toMatchObject({
		say: '3 deliveries have been waiting since yesterday at 08:00. They are tried again by themselves; nothing is lost.',
		minutesADay: 9
	});
});
