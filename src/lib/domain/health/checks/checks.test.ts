import { describe, expect, test } from 'vitest';
import { FINE, HOUR, NOW, daysOf } from '../facts.fixture.ts';
import { failures, needsPerson } from './failures.ts';
import { signIn } from './sign-in.ts';
import { time } from './time.ts';
import { volume } from './volume.ts';

const MINUTE = 60_000;

test('a connection that works gives no check a reason to speak', () => {
	expect([signIn, failures, needsPerson, time, volume].map((check) => check(FINE))).toEqual([
		null,
		null,
		null,
		null,
		null
	]);
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

describe('the login', () => {
	test('of two systems is one finding that names both', () => {
		const signedOut = ['Web shop', 'Address book'].map((name) => ({ name, say: null, since: NOW - HOUR }));
		expect(signIn({ ...FINE, signedOut })).toMatchObject({
			since: NOW - HOUR,
			say: 'The logins of Web shop and Address book have not worked since 09:00.',
			todo: { say: 'Sign in to Web shop and Address book again', href: 'systems' }
		});
	});
});

describe('the volume', () => {
	test('of a fifth of the usual week is news', () => {
		expect(volume({ ...FINE, recordsPerDay: daysOf((ago) => (ago <= 7 ? 1 : 5)) })?.say).toBe(
			'7 records in the last seven days, where about 35 are usual. Look whether part of them no longer gets here.'
		);
	});

	test('of a quiet week of a small form is none', () => {
		expect(volume({ ...FINE, recordsPerDay: daysOf((ago) => (ago % 7 === 1 ? 2 : 0)) })).toBeNull();
		expect(
			volume({ ...FINE, recordsPerDay: daysOf((ago) => (ago <= 7 ? (ago === 1 ? 1 : 0) : ago % 3 === 0 ? 1 : 0)) })
		).toBeNull();
	});

	test('of five times the usual is asked about, and costs nothing', () => {
		expect(volume({ ...FINE, recordsPerDay: daysOf((ago) => (ago <= 7 ? 25 : 5)) })).toMatchObject({
			minutesADay: null
		});
	});

	test('is not judged before there are weeks to compare with', () => {
		const recordsPerDay = daysOf((ago) => (ago <= 7 ? 1 : 50));
		expect(volume({ ...FINE, recordsPerDay, switchedOnAt: NOW - 20 * 24 * HOUR })).toBeNull();
	});
});

test('records that have been on their way for hours are told with how long', () => {
	expect(time({ ...FINE, waiting: 3, oldestWaitingAt: NOW - 30 * MINUTE })).toBeNull();
	expect(time({ ...FINE, waiting: 3, oldestWaitingAt: NOW - 26 * HOUR })).toMatchObject({
		say: '3 deliveries have been waiting since yesterday at 08:00. They are tried again by themselves; nothing is lost.',
		minutesADay: 9
	});
});
