import { describe, expect, test } from 'vitest';
import { leftBehindFinding } from './left-behind.ts';
import { sayForReport, saySpan, type ParcelResult } from './say-parcel.ts';
import { weekSoon } from './week-soon.ts';
import { whyNoParcel } from './why-not.ts';

const MONDAY = Date.parse('2026-11-23T06:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OSLO = { now: MONDAY, locale: 'en-GB', timeZone: 'Europe/Oslo' };

const arrived: ParcelResult = {
	...{ state: 'arrived', startedAt: MONDAY - 5 * MINUTE, arrivedAt: MONDAY - 5 * MINUTE + 38_000 },
	...{ say: null, left: 0 }
};
const failed: ParcelResult = { ...arrived, state: 'failed', arrivedAt: null, say: 'The books said no.' };

describe('the weekly report says in one line how it went', () => {
	test.each<[string, ParcelResult | null, string]>([
		['it arrived', arrived, 'The test parcel arrived in 38 s and was removed again.'],
		['it did not', failed, 'The test parcel did not arrive. The books said no.'],
		['it is late', { ...arrived, state: 'going', arrivedAt: null }, 'The test parcel is not back yet.'],
		['there was none', null, 'The test parcel was not sent this week.'],
		[
			'the newest is of the week before',
			{ ...arrived, startedAt: MONDAY - 7 * DAY },
			'The test parcel was not sent this week.'
		],
		[
			'it came before a colleague’s report',
			{ ...arrived, startedAt: MONDAY - 2 * DAY, arrivedAt: MONDAY - 2 * DAY + 1 },
			'The test parcel of Saturday arrived in 1 s and was removed again.'
		],
		[
			'it arrived and is still there',
			{ ...arrived, left: 1 },
			'The test parcel arrived in 38 s, but could not be removed again yet.'
		],
		[
			'it left something',
			{ ...failed, left: 1 },
			'The test parcel did not arrive. The books said no. What it left could not be removed yet.'
		]
	])('%s', (_when, result, said) => {
		expect(sayForReport(result, OSLO)).toBe(said);
	});
});

test('a long way is said in minutes', () => {
	expect([saySpan(0), saySpan(119_400), saySpan(120_000), saySpan(185_000)]).toEqual([
		...['1 s', '119 s', '2 min', '3 min 5 s']
	]);
});

test('it sets out minutes before the report, for the week of that report, and not otherwise', () => {
	const time = { weekday: 1, hour: 7, timeZone: 'Europe/Oslo', weekStartsOn: 1 };
	const soon = (now: number) => weekSoon(time, now, 10 * MINUTE)?.id ?? null;
	expect(soon(MONDAY - 10 * MINUTE)).toBe('2026-11-16');
	expect(soon(MONDAY - 11 * MINUTE)).toBeNull();
	expect(soon(MONDAY)).toBeNull();
});

describe('it is offered only where it can be found again, read back and taken away', () => {
	const fine = { system: 'Address book', removes: true, readsBack: true, findsAgain: true, noParcel: null };
	test.each([
		['all of it can be', {}, null],
		['mail', { noParcel: 'a sent e-mail cannot be taken back.' }, 'Address book: a sent e-mail cannot be taken back.'],
		[
			'nothing can be removed',
			{ removes: false },
			'Address book: Handover cannot take away again what was made there.'
		],
		['nothing can be read back', { readsBack: false }, 'Address book: what has arrived there cannot be read back.'],
		[
			'nothing can be found again',
			{ findsAgain: false },
			'Address book: nobody can tell afterwards whether something has arrived there.'
		]
	])('%s', (_when, facts, why) => {
		expect(whyNoParcel({ ...fine, ...facts })).toBe(why);
	});
});

test('what could not be removed is named, in one sentence that fits', () => {
	const left = { mark: '48291735', system: 'Address book', say: 'The address book is read-only.', since: MONDAY };
	expect(leftBehindFinding([])).toBeNull();
	expect(leftBehindFinding([left])).toMatchObject({
		say: 'The test record “TEST Handover 48291735” is still in Address book. Delete it there by hand; Handover goes on trying. The address book is read-only.',
		since: MONDAY
	});
	const long = { ...left, system: 'An address book with a name that goes on and on'.repeat(9), since: MONDAY - 1 };
	const finding = leftBehindFinding([left, long]);
	expect(finding).toMatchObject({ since: MONDAY - 1 });
	expect(leftBehindFinding([long])?.say.length).toBeLessThanOrEqual(200);
});
