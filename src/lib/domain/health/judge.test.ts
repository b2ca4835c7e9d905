import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BrokenSystem } from './broken-system.ts';
import type { HealthFacts } from './facts.ts';
import { DAY, FINE, HOUR, NOW, daysOf, silentFor } from './facts.fixture.ts';
import { judge } from './judge.ts';
import { LONGEST } from './words.ts';

const shop: BrokenSystem = {
	id: 'shop',
	name: 'Web shop',
	failure: 'signed-out',
	since: NOW - 3 * DAY,
	isSource: true,
	told: false
};
const nextcloud: BrokenSystem = {
	...shop,
	id: 'nextcloud',
	name: 'Nextcloud',
	failure: 'unavailable',
	isSource: false
};

describe('one word, readable from a metre away', () => {
	test.each<[string, Partial<HealthFacts>, string, string]>([
		['all well', {}, 'working', 'good'],
		['a login that expired', { broken: [shop], waiting: 14 }, 'stopped', 'bad'],
		['a system that does not answer', { broken: [nextcloud], waiting: 14 }, 'failing', 'bad'],
		['a login beside it', { broken: [nextcloud, shop] }, 'stopped', 'bad'],
		[
			'runs that fail',
			{
				failingSince: NOW - 2 * HOUR,
				lastRun: { slot: NOW - HOUR, state: 'failed', say: 'The address book does not answer.' }
			},
			'failing',
			'bad'
		],
		['refused records', { needsAttention: 2 }, 'needs attention', 'warn'],
		['a run that did not begin', { schedule: '*/5 * * * *' }, 'late', 'warn'],
		['records that wait', { waiting: 3, oldestWaitingAt: NOW - 5 * HOUR }, 'late', 'warn'],
		['a pause', { state: 'paused', waiting: 2, broken: [shop] }, 'paused', 'idle'],
		['a set-up that was left', { state: 'draft' }, 'half-finished', 'idle'],
		[
			'the first day',
			{ switchedOnAt: NOW - HOUR, lastRecordAt: null, recordsPerDay: daysOf(() => 0) },
			'quiet',
			'idle'
		],
		[
			'three weeks without a first record',
			{ switchedOnAt: NOW - 21 * DAY, lastRecordAt: null, recordsPerDay: daysOf(() => 0) },
			'half-finished',
			'warn'
		],
		['broken and left so', { broken: [{ ...shop, since: NOW - 60 * DAY }] }, 'half-finished', 'bad']
	])('%s', (_, change, word, tone) => {
		expect(judge({ ...FINE, ...change })).toMatchObject({ word, tone });
	});
});

describe('sentences are those that one would say to the owner', () => {
	test.each<[Partial<HealthFacts>, string]>([
		[{}, '34 records in the last seven days. The newest came at 08:00.'],
		[
			{ broken: [shop], waiting: 14 },
			'Waiting for Web shop since Tuesday. 14 deliveries are waiting and follow by themselves when you sign in again.'
		],
		[
			{ broken: [nextcloud], waiting: 1 },
			'Waiting for Nextcloud since Tuesday. 1 delivery is waiting and follows by itself when it works again.'
		],
		[
			{
				failingSince: NOW - 2 * HOUR,
				lastRun: { slot: NOW, state: 'failed', say: 'The address book does not answer.' }
			},
			'Every run has failed since 08:00. The address book does not answer.'
		],
		[{ needsAttention: 1 }, '1 record needs you: refused, or not certain to have arrived. The others go on.'],
		[{ state: 'paused', waiting: 2 }, 'Paused: nothing is sent until you resume it. 2 deliveries wait until then.'],
		[{ state: 'draft', createdAt: NOW - 10 * DAY }, 'Begun on 10 November and not switched on yet.']
	])('%j', (change, sentence) => {
		expect(judge({ ...FINE, ...change }).sentence).toBe(sentence);
	});
});

test('one broken system is one finding: silence and waiting records only follow from it', () => {
	const broken = { ...silentFor(10, () => 5), waiting: 30, oldestWaitingAt: NOW - 5 * DAY, broken: [shop] };
	expect(judge(broken).findings.map(({ check }) => check)).toEqual(['sign-in']);
	expect(judge({ ...broken, broken: [] }).findings.map(({ check }) => check)).toEqual(['freshness', 'time']);
});

test('a finding is dated back to the first bad result and says what it costs a day', () => {
	const [finding] = judge(silentFor(10, () => 5)).findings;
	expect(finding).toMatchObject({ check: 'freshness', since: NOW - 11 * DAY, minutesADay: 15 });
});

test('whatever the facts, the sentence fits a phone, and no check stands there twice', () => {
	const at = fc.integer({ min: NOW - 400 * DAY, max: NOW });
	const maybe = fc.option(at);
	const few = fc.nat(500);
	const matched = fc.record({
		left: fc.record({ name: fc.string(), record: fc.constant({ one: 'order', many: 'orders' }) }),
		right: fc.record({ name: fc.string(), record: fc.constant({ one: 'invoice', many: 'invoices' }) }),
		...{ missingThere: few, missingHere: few, twice: few, different: few },
		examples: fc.array(fc.string(), { maxLength: 3 }),
		...{ since: maybe, days: fc.integer({ min: 1, max: 366 }), both: fc.option(few), comparedAt: maybe },
		failing: fc.option(fc.record({ since: at, times: few, say: fc.string({ maxLength: 400 }) })),
		onlyCompared: fc.boolean()
	});
	const facts: fc.Arbitrary<HealthFacts> = fc.record({
		name: fc.string(),
		watch: fc.option(fc.record({ grace: fc.nat(10 * HOUR) }), { nil: null }),
		match: fc.option(matched, { nil: null }),
		state: fc.constantFrom('draft', 'on', 'paused'),
		practice: fc.boolean(),
		arrival: fc.constantFrom('pushed', 'polled'),
		schedule: fc.option(fc.constantFrom('* * * * *', '30 7 * * 1-5', 'nonsense')),
		timeZone: fc.constantFrom('Europe/Oslo', 'America/New_York', 'Asia/Kathmandu'),
		now: fc.constant(NOW),
		createdAt: at,
		switchedOnAt: maybe,
		lastRun: fc.option(
			fc.record({
				slot: at,
				state: fc.constantFrom('queued', 'running', 'done', 'failed'),
				say: fc.option(fc.string({ maxLength: 400 }))
			})
		),
		lastGoodRunAt: maybe,
		failingSince: maybe,
		lastRecordAt: maybe,
		waiting: few,
		oldestWaitingAt: maybe,
		needsAttention: few,
		drift: fc.array(
			fc.record({
				t: fc.constantFrom('2026-11-01', '2026-11-19'),
				kind: fc.constantFrom('records', 'failed', 'duration_s', 'freshness_h'),
				periods: fc.integer({ min: 1, max: 30 }),
				text: fc.string({ maxLength: 190 }).map((text) => `Only this: ${text}`.slice(0, 200))
			}),
			{ maxLength: 3 }
		),
		broken: fc.uniqueArray(
			fc.record({
				id: fc.string(),
				name: fc.string({ maxLength: 300 }),
				failure: fc.constantFrom('signed-out', 'unavailable', 'rate-limited'),
				since: maybe,
				isSource: fc.boolean(),
				told: fc.boolean()
			}),
			{ maxLength: 4, selector: ({ id }) => id }
		),
		recordsPerDay: fc.array(few, { minLength: 56, maxLength: 56 }).map((counts) => daysOf((ago) => counts[ago] ?? 0)),
		fields: fc.constant([]),
		minutesEach: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
		hourCost: fc.option(few),
		pauses: fc.constant([]),
		planned: fc.constant(null)
	});
	fc.assert(
		fc.property(facts, (given) => {
			const { sentence, findings } = judge(given);
			for (const say of [sentence, ...findings.map((finding) => finding.say)]) {
				expect(say.length).toBeGreaterThan(10);
				expect([...say].length).toBeLessThanOrEqual(LONGEST);
			}
			for (const { since, minutesADay } of findings) {
				expect(since).toBeLessThanOrEqual(NOW);
				if (minutesADay !== null) expect(minutesADay).toBeGreaterThanOrEqual(0);
			}
			expect(new Set(findings.map(({ check, system }) => JSON.stringify([check, system?.id]))).size).toBe(
				findings.length
			);
		}),
		{ numRuns: 500 }
	);
});
