import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Value } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import { customer } from './customer.ts';
import destination from './destination.server.ts';
import { failureIn } from './failure.ts';
import { trytonBooks } from './fixtures/tryton-books.ts';
import { invoice } from './invoice.ts';
import manifest from './manifest.ts';
import { promises } from './fixtures/promises.ts';
import source from './source.server.ts';
import { asDate, asDecimal, asMoment, plain } from './typed.ts';

const there = await trytonBooks();
afterAll(() => there.close());
const bed = await bedOn(there.books);

sourceConformance(manifest, source, bed);
destinationConformance(manifest, destination, bed);
promises(there.books);

describe('the session', () => {
	test('is opened once in a run, and says whose books they are', async () => {
		const context = contextAt(there.books);
		const before = there.asked.length;
		expect(await source.check(context)).toEqual({ fine: true, say: 'These are the books of Nordbakeriet AS.' });
		await source.check(context);
		expect(there.asked.slice(before).filter((method) => method === 'common.db.login')).toHaveLength(1);
	});

	test('that has ended before its time is opened anew, and nobody notices', async () => {
		const context = contextAt(there.books);
		await source.check(context);
		there.sessions.clear();
		const receipt = await customer.write(context, { key: freshKey(), values: { name: 'Sent på dagen' } });
		expect(receipt.outcome).toBe('created');
	});

	test('is not opened with a wrong password, and no password is told', async () => {
		const answer = await source.check(contextAt({ ...there.books, password: 'krumkake-77' }));
		expect(answer).toMatchObject({
			fine: false,
			kind: 'signed-out',
			say: expect.stringMatching(/for the user “robot”/)
		});
		expect(JSON.stringify(answer)).not.toContain('krumkake');
	});
});

test('a warning that wants a yes is a person’s to give, and the draft is there for it', async () => {
	const [key, context] = [freshKey(), contextAt(there.books, 'invoice', { status: 'posted' })];
	there.warn(true);
	const failure = await failureOf(invoice.write(context, { key, values: { customer: 'Kari', price: 10 } }));
	there.warn(false);
	expect(failure).toMatchObject({
		kind: 'refused',
		say: expect.stringMatching(/confirm this invoice.*payment date in the past/)
	});
	expect(await invoice.write(context, { key, values: { customer: 'Kari', price: 10 } })).toMatchObject({
		note: expect.stringMatching(/^Invoice number/)
	});
});

describe('an error in an answer', () => {
	const asked = { about: 'invoice', secrets: ['lefse-og-lompe'] };

	test.each([
		['forbidden', 'UserError', ['You are not allowed to access "Invoice".', '', null], /group Account/],
		[
			'refused',
			'UserError',
			['A value is required for field "Unit Price" in "Invoice Line".', ''],
			/“Price for one” of this/
		],
		[
			'refused',
			'UserError',
			['To number the invoice, you must set an accounting date after "11/20/2026".', ''],
			/“Invoice date” of/
		],
		['unavailable', 'UserError', ['The code on party must be unique.', '', null], /at the same moment/],
		['unavailable', 'ConcurrencyException', 'Records have been modified', /at the same moment/],
		['signed-out', 'LoginException', ['sms', 'SMS code', 'char'], /more than a password/],
		['misconfigured', "'account.invoice'", '', /modules .* have to be activated/],
		['misconfigured', "Database '/srv/db/shop.sqlite' doesn't exist!", '', /name of the database/],
		['unavailable', 'connection lefse-og-lompe was lost', 'Traceback', /went wrong there/]
	] as const)('is %s for %s', (kind, name, words, say) => {
		const failure = failureIn({ id: 1, error: [name, words as Value] }, asked);
		expect(failure).toMatchObject({ kind, say: expect.stringMatching(say) });
		expect(`${failure?.say} ${failure?.technical}`).not.toContain('lompe');
	});

	test('there is none where there is a result', () => expect(failureIn({ id: 1, result: [] }, asked)).toBeNull());
});

test('numbers, days and moments are read and written in Tryton’s own way', () => {
	const typed = {
		total: asDecimal(103.2, 4),
		on: asDate('2026-01-09'),
		at: asMoment(Date.UTC(2026, 0, 9, 8, 7, 6, 5))
	};
	expect(typed.total).toEqual({ __class__: 'Decimal', decimal: '103.2000' });
	expect(plain([typed, { 'party.': null }])).toEqual([
		{ total: 103.2, on: '2026-01-09', at: '2026-01-09T08:07:06.005000Z' },
		{ 'party.': null }
	]);
});
