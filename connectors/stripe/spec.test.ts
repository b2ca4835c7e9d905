import { describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { needs } from '../../tests/support/real-server.ts';
import { sharedServer } from '../../tests/support/shared-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { readAll } from '../conformance/reading.ts';
import type { SourceStream } from '../contract.ts';
import { contextAt } from './bed.ts';
import { contentOf } from './payout-shape.ts';
import source from './source.server.ts';

// It knows no memory, so every page is the same: the first page of each list is what can be asked of it.
needs(await specMock('stripe'), ({ url }) => {
	test('the sign-in check', async () => {
		expect(await source.check(contextAt(url))).toMatchObject({ fine: true });
	});

	const { invoices, ...others } = source.streams;

	describe.each(Object.entries(others))('%s', (_name, stream: SourceStream) => {
		test.each([null, { newest: 1_795_000_000, waiting: 1_794_000_000, seen: [] }])(
			'the questions of a reading are those that Stripe knows, from %o',
			async (cursor) => {
				for await (const { records } of stream.read(contextAt(url), cursor)) {
					expect(records.every(({ key }) => key !== '')).toBe(true);
					break;
				}
			}
		);
	});

	test('and so is that for invoices, although the mock cannot make one up', async () => {
		const failure = await failureOf(readAll(invoices as never, contextAt(url), null));
		expect(failure.technical).toContain('SCHEMA_TOO_COMPLEX');
	});

	test('and so is that for what a payout is made of', async () => {
		expect(await contentOf(contextAt(url), { id: 'po_1', automatic: true })).toHaveProperty('fees');
	});
});

needs(await sharedServer('stripe'), ({ said }) => {
	const post = async (path: string, fields: Record<string, string>): Promise<{ id: string }> => {
		const answer = await fetch(`${said.BASE_URL ?? ''}/v1${path}`, {
			method: 'POST',
			headers: { authorization: `Bearer ${said.KEY ?? ''}` },
			body: new URLSearchParams(fields)
		});
		return (await answer.json()) as { id: string };
	};
	const context = () => contextAt(said.BASE_URL ?? '', said.KEY);

	test('payments, refunds and customers of an account with a memory are read, page by page and once', async () => {
		const before = (await readAll(source.streams.charges as never, context(), null)).length;
		for (let n = 0; n < 105; n += 1) await post('/charges', { source: 'tok_visa', amount: '4500', currency: 'nok' });
		const paid = await post('/charges', { source: 'tok_visa', amount: '500', currency: 'jpy' });
		const refund = await post('/refunds', { charge: paid.id });
		const all = await readAll(source.streams.charges as never, context(), null);
		expect(all).toHaveLength(before + 106);
		expect(new Set(all.map(({ key }) => key)).size).toBe(before + 106);
		expect(all.find(({ key }) => key === paid.id)).toMatchObject({ values: { amount: 500, currency: 'JPY' } });
		const refunds = await readAll(source.streams.refunds as never, context(), null);
		expect(refunds).toMatchObject([{ key: refund.id, values: { amount: 500, chargeId: paid.id } }]);
		const customers = await readAll(source.streams.customers as never, context(), null);
		expect(customers).toMatchObject([{ key: said.CUSTOMER, values: { email: 'kunde@example.com' } }]);
	});

	test('the check says what is not there', async () => {
		expect(await source.check(context())).toMatchObject({
			fine: true,
			say: expect.stringContaining('may not read payouts and invoices')
		});
	});
});
