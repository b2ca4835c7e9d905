import { afterAll, describe, expect, test } from 'vitest';
import { sourceConformance } from '../conformance.ts';
import { readAll } from '../conformance/reading.ts';
import type { Cursor, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import { stripeAccount } from './fixtures/stripe-account.ts';
import { CHARGE, INVOICE, MOVEMENTS } from './fixtures/rows.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const account = await stripeAccount();
afterAll(() => account.close());

sourceConformance(manifest, source, bedOn(account));

const { charges, payouts, invoices, refunds } = source.streams;
const DAY = 86_400;
const now = Math.floor(Date.now() / 1000);

/** A fresh account, so that what stands there is what a test has put there. */
async function fresh() {
	const own = await stripeAccount();
	afterAll(() => own.close());
	const context = contextAt(own.url);
	const read = (stream: typeof charges, cursor: Cursor | null) => readAll(stream as never, context, cursor);
	const cursorAfter = async (stream: typeof charges, from: Cursor | null): Promise<Cursor | null> => {
		let cursor = from;
		for await (const page of stream?.read(context, cursor) ?? []) ({ cursor } = page);
		return cursor;
	};
	return { own, context, read, cursorAfter };
}

describe('payments', () => {
	test('one has its amounts in the currency paid and in the currency paid out, with the fee', async () => {
		const { own, read } = await fresh();
		own.add('charges', CHARGE);
		const [record] = await read(charges, null);
		expect(record?.values).toMatchObject({
			...{ amount: 1250, currency: 'JPY', fee: 2.9, net: 79.41, settled: 82.31, settledCurrency: 'NOK' },
			...{ name: 'Kari Nordmann', email: 'kari@nordbakeriet.example', postcode: '0155', country: 'NO' },
			...{ card: 'visa', cardEndsIn: '4242', custom: { order: '1001' } }
		});
	});

	test('a card that was refused is no payment, and one that is under way comes once it is paid', async () => {
		const { own, read, cursorAfter } = await fresh();
		own.add('charges', { ...CHARGE, status: 'failed', paid: false });
		const slow = own.add('charges', { ...CHARGE, status: 'pending', created: now - 9 * DAY });
		own.add('charges', CHARGE);
		expect(await read(charges, null)).toHaveLength(1);
		const cursor = await cursorAfter(charges, null);
		expect(await read(charges, cursor)).toEqual([]);
		slow.status = 'succeeded';
		expect((await read(charges, cursor)).map(({ key }) => key)).toEqual([slow.id]);
	});

	test('what was under way when the connection was switched on comes too', async () => {
		const { own, context, read } = await fresh();
		own.add('charges', { ...CHARGE, created: now - 20 * DAY });
		const slow = own.add('charges', { ...CHARGE, captured: false, created: now - 5 * DAY });
		const cursor = (await charges?.now(context)) ?? null;
		slow.captured = true;
		expect((await read(charges, cursor)).map(({ key }) => key)).toEqual([slow.id]);
	});

	test('220 payments of one second, and more that come while they are read, are all read once', async () => {
		const { own, context } = await fresh();
		for (let n = 0; n < 220; n += 1) own.add('charges', { ...CHARGE, created: now });
		const keys: string[] = [];
		let cursor: Cursor | null = null;
		for await (const page of charges?.read(context, null) ?? []) {
			keys.push(...page.records.map(({ key }) => key));
			({ cursor } = page);
			if (keys.length < 220) own.add('charges', { ...CHARGE, created: now });
		}
		for await (const page of charges?.read(context, cursor) ?? []) keys.push(...page.records.map(({ key }) => key));
		expect(keys).toHaveLength(own.rows.charges.length);
		expect(new Set(keys).size).toBe(keys.length);
	});
});

describe('payouts', () => {
	test('one says what it is made of, to the øre: sales, refunds, fees, and what reaches the bank', async () => {
		const { own, read } = await fresh();
		const payout = own.add('payouts', { amount: 85_500, status: 'paid', automatic: true, arrival_date: 1_795_392_000 });
		for (const movement of MOVEMENTS) own.add('balance_transactions', { ...movement, payout: String(payout.id) });
		const [record] = await read(payouts, null);
		expect(record?.values).toMatchObject({
			...{ amount: 855, gross: 900, fees: 45, net: 855, sales: 1000, refunds: 100, disputes: 0, other: 0 },
			...{ payments: 2, arrives: '2026-11-23', currency: 'NOK' }
		});
		expect(record?.values.lines).toContainEqual({ kind: 'sales', count: 2, gross: 1000, fee: 35, net: 965 });
	});

	test('one of more than a page of movements is added up whole', async () => {
		const { own, read } = await fresh();
		const payout = own.add('payouts', { amount: 250 * 90, automatic: true });
		for (let n = 0; n < 250; n += 1) {
			const movement = { amount: 100, fee: 10, net: 90, type: 'charge', reporting_category: 'charge' };
			own.add('balance_transactions', { ...movement, payout: String(payout.id) });
		}
		const [record] = await read(payouts, null);
		expect(record?.values).toMatchObject({ amount: 225, gross: 250, fees: 25, net: 225, payments: 250 });
	});

	test('one made by hand has its amount and no fees, and one that Stripe still adds up is waited for', async () => {
		const { own, read, cursorAfter } = await fresh();
		own.add('payouts', { amount: 100_000, automatic: false });
		const adding = own.add('payouts', { amount: 5000, automatic: true, reconciliation_status: 'in_progress' });
		const [byHand, ...others] = await read(payouts, null);
		expect(byHand?.values).toMatchObject({ amount: 1000, gross: null, fees: null, lines: [] });
		expect(others).toEqual([]);
		const cursor = await cursorAfter(payouts, null);
		adding.reconciliation_status = 'completed';
		expect(await read(payouts, cursor)).toHaveLength(1);
	});

	test('one that the bank sends back comes again', async () => {
		const { own, read, cursorAfter } = await fresh();
		const payout = own.add('payouts', { amount: 5000, status: 'paid', automatic: false, created: now - 3 * DAY });
		const cursor = await cursorAfter(payouts, null);
		Object.assign(payout, { status: 'failed', failure_message: 'The bank account has been closed.' });
		const [record] = await read(payouts, cursor);
		expect(record?.values).toMatchObject({ status: 'failed', failure: 'The bank account has been closed.' });
	});
});

describe('invoices', () => {
	test('a draft is none; it comes once it is sent, and again once it is paid', async () => {
		const { own, read, cursorAfter } = await fresh();
		const invoice = own.add('invoices', { ...INVOICE, status: 'draft', created: now - 12 * DAY });
		let cursor = await cursorAfter(invoices, null);
		expect(await read(invoices, null)).toEqual([]);
		invoice.status = 'open';
		expect(await read(invoices, cursor)).toHaveLength(1);
		cursor = await cursorAfter(invoices, cursor);
		Object.assign(invoice, { status: 'paid', amount_paid: 125_00 });
		expect((await read(invoices, cursor)).map(({ values }) => values.paid)).toEqual([125]);
	});

	test('its lines make up its total, with VAT on top or inside', async () => {
		const { own, read } = await fresh();
		own.add('invoices', INVOICE);
		const [record] = await read(invoices, null);
		expect(record?.values).toMatchObject({ total: 125, vat: 25, net: 100, dueDate: '2026-12-07T00:00:00.000Z' });
		const lines = record?.values.lines as Values[];
		expect(lines.map(({ net, vatAmount, total }) => [net, vatAmount, total])).toEqual([
			[60, 15, 75],
			[40, 10, 50]
		]);
		expect(lines[0]).toMatchObject({ quantity: 3, price: 20, vatRate: 25 });
	});

	test('one with more lines than Stripe sends along is read with all of them', async () => {
		const { own, read } = await fresh();
		const invoice = own.add('invoices', { ...INVOICE, lines: { data: [], has_more: true } });
		const line = { description: 'Rundstykker', amount: 500, quantity: 1 };
		own.longInvoices.set(
			String(invoice.id),
			Array.from({ length: 130 }, (_, n) => ({ ...line, id: `il_${n}` }))
		);
		expect((await read(invoices, null))[0]?.values.lines).toHaveLength(130);
	});
});

test('a refund that is under way comes, and comes again when it has failed', async () => {
	const { own, read, cursorAfter } = await fresh();
	const refund = own.add('refunds', { amount: 9900, status: 'pending', charge: 'ch_9', created: now - 20 * DAY });
	const cursor = await cursorAfter(refunds, null);
	refund.status = 'failed';
	expect((await read(refunds, cursor))[0]?.values).toMatchObject({ amount: 99, status: 'failed', chargeId: 'ch_9' });
});
