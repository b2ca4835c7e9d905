import { expect, test } from 'vitest';
import { pingInSubject } from './ping-in-subject.ts';

const CODE = 'ping-4f0a9be2c1';

test.each([
	[`Backup ${CODE}`, { sign: 'done', records: null, said: 'Backup' }],
	[`${CODE.toUpperCase()} records=12`, { sign: 'done', records: 12, said: 'records=12' }],
	[
		`Nightly export ${CODE} FAILED: disk full`,
		{ sign: 'fail', records: null, said: 'Nightly export FAILED: disk full' }
	],
	[`${CODE} started`, { sign: 'start', records: null, said: 'started' }]
])('“%s” is read', (subject, ping) => {
	expect(pingInSubject(subject, CODE)).toEqual(ping);
});

test('the name of a job in front of the code says nothing', () => {
	expect(pingInSubject(`Start of week, failover: ${CODE}`, CODE)).toMatchObject({ sign: 'done' });
});

test('another code is another connection’s', () => {
	expect(pingInSubject('ping-0000000000 fail', CODE)).toBeNull();
	expect(pingInSubject('', CODE)).toBeNull();
});
