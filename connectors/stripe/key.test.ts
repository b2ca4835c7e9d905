import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { readAll } from '../conformance/reading.ts';
import { contextAt } from './bed.ts';
import { stripeAccount } from './fixtures/stripe-account.ts';
import source from './source.server.ts';

const { invoices } = source.streams;

/** A fresh account, so that what stands there is what a test has put there. */
async function fresh() {
	const own = await stripeAccount();
	afterAll(() => own.close());
	return { own, context: contextAt(own.url) };
}

describe('the key', () => {
	test('says whose account it is, and what it may not read', async () => {
		const { own, context } = await fresh();
		own.shut.add('invoices').add('customers');
		expect(await source.check(context)).toEqual({
			fine: true,
			say: 'This is the account Nordbakeriet. The key may not read invoices and customers. It is the test mode, where no money moves.'
		});
		expect(await failureOf(readAll(invoices as never, context, null))).toMatchObject({
			kind: 'forbidden',
			say: expect.stringContaining('“Read” for Invoices')
		});
	});

	test('a key without any right, and the publishable one, are no keys for us', async () => {
		const { own, context } = await fresh();
		for (const list of Object.keys(own.rows)) own.shut.add(list);
		expect(await source.check(context)).toMatchObject({ fine: false });
		expect(await source.check(contextAt(own.url, 'pk_live_kari'))).toMatchObject({
			fine: false,
			say: expect.stringContaining('publishable')
		});
	});

	test('the address may be entered with or without its version', async () => {
		const { own } = await fresh();
		expect(await source.check(contextAt(`${own.url}/v1/`))).toMatchObject({ fine: true });
	});
});
