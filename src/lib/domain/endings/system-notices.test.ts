import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ending } from './ending-step.ts';
import { systemNotices, type EndingSystem } from './system-notices.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T09:00:00Z');
const OSLO = { now: NOW, timeZone: 'Europe/Oslo' };

const FIKEN: EndingSystem = {
	id: 'fiken',
	name: 'Fiken',
	connections: ['Orders to books', 'Refunds to books', 'Customers'],
	ends: null,
	notice: null
};

const endingIn = (days: number, more: Partial<Ending> = {}): EndingSystem => ({
	...FIKEN,
	ends: { at: NOW + days * DAY, kind: 'login', life: null, ...more }
});
const saidOf = (system: EndingSystem, now = NOW) =>
	systemNotices([system], { ...OSLO, now }).map(({ finding }) => finding.say);

describe('a login that ends', () => {
	test('is one finding about the system, with who stops and when', () => {
		const [only, ...more] = systemNotices([endingIn(14)], OSLO);
		expect(more).toEqual([]);
		expect(only).toMatchObject({ connectionId: null, systemId: 'fiken' });
		expect(only?.finding).toMatchObject({
			check: 'login-ends',
			step: 1,
			todo: { say: 'Sign in again', href: 'systems' }
		});
		expect(only?.finding.say).toBe(
			'The login of Fiken ends in 14 days, on 7 December. 3 connections stop then: Orders to books, Refunds to books and Customers. Sign in again before.'
		);
	});

	test('is told in a step each 14, 7 and 2 days before, the last two as urgent', () => {
		const steps = Array.from({ length: 17 }, (_, at) => 16 - at).map(
			(days) => systemNotices([endingIn(days)], OSLO)[0]
		);
		expect(steps.map((one) => one?.finding.step ?? 0).join('')).toBe('00111111122222330');
		expect(saidOf(endingIn(7))[0]).toMatch(/^Soon: the login of Fiken ends in 7 days/);
		expect(saidOf(endingIn(1))[0]).toMatch(/^Urgent: the login of Fiken ends tomorrow, on 24 November\./);
	});

	test('a key asks for a new key', () => {
		expect(saidOf(endingIn(2, { kind: 'key' }))[0]).toMatch(
			/the key of Fiken ends in 2 days.*Enter a new key before\.$/
		);
	});

	test('one that never lasts long and is renewed as it is used is no news', () => {
		expect(saidOf(endingIn(0.9, { life: DAY }))).toEqual([]);
		expect(saidOf(endingIn(6.9, { life: 7 * DAY }))).toEqual([]);
		expect(saidOf(endingIn(1.9, { life: 7 * DAY }))).toHaveLength(1);
		expect(saidOf(endingIn(13.9, { life: 20 * DAY }))).toEqual([]);
	});

	test('that no connection uses which is switched on is nobody’s trouble', () => {
		expect(saidOf({ ...endingIn(2), connections: [] })).toEqual([]);
	});
});

describe('an interface that its vendor ends', () => {
	const sunset = (days: number): EndingSystem => ({
		...FIKEN,
		notice: { deprecatedAt: null, sunsetAt: NOW + days * DAY, firstSeenAt: NOW - DAY }
	});

	test('is told gently while there is time, and once more within a month', () => {
		const [far, near] = [systemNotices([sunset(100)], OSLO)[0], systemNotices([sunset(30)], OSLO)[0]];
		expect(far?.finding).toMatchObject({ check: 'interface-ends', step: 1, since: NOW - DAY });
		expect(far?.finding.say).toBe(
			'Fiken ends this version of its interface on 3 March 2027. 3 connections stop then: Orders to books, Refunds to books and Customers. Update Handover, or ask whoever looks after it; there is time.'
		);
		expect(near?.finding.step).toBe(2);
		expect(near?.finding.say).toContain('ask whoever looks after it now.');
	});

	test('a day that is over, or was never given, is said as it is', () => {
		expect(saidOf(sunset(-3))[0]).toMatch(/^Fiken meant to end this version .* on 20 November: it may stop any day\./);
		const dayless = { deprecatedAt: NOW - DAY, sunsetAt: null, firstSeenAt: NOW - DAY };
		expect(saidOf({ ...FIKEN, notice: dayless })[0]).toContain('gives no day yet');
	});
});

test('every sentence has at most 200 characters, whatever the names and however many', () => {
	const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 80 });
	fc.assert(
		fc.property(
			name,
			fc.array(name, { minLength: 1, maxLength: 40 }),
			fc.double({ min: 0.01, max: 15, noNaN: true }),
			fc.double({ min: -900, max: 900, noNaN: true }),
			fc.constantFrom('login' as const, 'key' as const),
			(called, connections, days, sunset, kind) => {
				const notice = { deprecatedAt: null, sunsetAt: NOW + sunset * DAY, firstSeenAt: NOW - DAY };
				const said = saidOf({ ...endingIn(days, { kind }), name: called, connections, notice });
				for (const say of said) expect(say.length).toBeLessThanOrEqual(200);
			}
		)
	);
});
