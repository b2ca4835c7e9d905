import { afterAll, describe, expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { DestinationAction, Receipt, Settings, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { tripletexBooks } from './fixtures/tripletex-books.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const books = await tripletexBooks();
afterAll(() => books.close());
const bed = bedOn(books);

sourceConformance(manifest, source, bed);
destinationConformance(manifest, destination, bed);

const actions = destination.actions as Readonly<Record<string, Required<DestinationAction>>>;
const actionOf = (name: string): Required<DestinationAction> => actions[name] as Required<DestinationAction>;
const contextFor = (action: string, options: Settings = {}) => {
	const context = contextAt(books.url, action);
	return { ...context, options: { ...context.options, ...options } };
};
const write = (
	action: string,
	values: Values,
	{ options, key = freshKey(), earlier }: { options?: Settings; key?: string; earlier?: Receipt } = {}
): Promise<Receipt> =>
	actionOf(action).write(contextFor(action, options), { values, key, ...(earlier && { earlier }) });
const orderOf = (id: string) => books.rows.order.find((row) => String(row.id) === id);
const order = { customer: 'Salong Saga', price: 120, description: 'Kransekake' };

describe('the session', () => {
	test('is made of two tokens with a day that it ends on, once in a run, and says whose books they are', async () => {
		const context = { ...contextAt(books.url), now: () => Date.parse('2026-11-23T23:30:00Z') };
		const before = books.asked.length;
		expect(await source.check(context)).toEqual({ fine: true, say: 'These are the books of Nordbakeriet.' });
		await source.check(context);
		const sessions = books.asked.slice(before).filter(({ method }) => method === 'PUT');
		expect(sessions).toHaveLength(1);
		expect(sessions[0]?.path).toContain('expirationDate=2026-11-26');
	});

	test('that has ended before its time is made anew, and nobody notices', async () => {
		const context = contextAt(books.url);
		await source.check(context);
		books.sessions.clear();
		expect(await source.check(context)).toMatchObject({ fine: true });
	});

	test('is taken as it is where no consumer token has been entered', async () => {
		books.sessions.add('from-elsewhere');
		const context = testContext({ settings: { baseUrl: books.url }, secrets: { token: 'from-elsewhere' } });
		expect(await source.check(context)).toMatchObject({ fine: true });
	});

	test('is not made of a wrong token, and no token is told', async () => {
		const answer = await source.check(contextAt(books.url, '', 'stale-token'));
		expect(answer).toMatchObject({ fine: false, say: expect.stringMatching(/does not accept this consumer token/) });
		expect(JSON.stringify(answer)).not.toMatch(/stale-token|lompe/);
	});
});

test('an invoice that is paid later comes again, with its amounts in kroner', async () => {
	const invoice = books.rows.invoice[0];
	const stream = source.streams.invoices;
	let cursor = null;
	for await (const page of stream?.read(contextAt(books.url), null) ?? []) ({ cursor } = page);
	await write('payment', { invoice: String(invoice?.invoiceNumber), amount: 900, date: '2026-11-22' });
	const again = [];
	for await (const page of stream?.read(contextAt(books.url), cursor) ?? []) again.push(...page.records);
	expect(again).toMatchObject([{ key: String(invoice?.id), values: { total: 900, net: 720, vat: 180 } }]);
});

describe('customers', () => {
	test('one that is there by e-mail address or name is left alone, or brought up to date', async () => {
		const there = books.add('customer', { name: 'Bakehuset', email: 'post@bakehuset.example' });
		books.add('customer', { name: 'Bakehuset Vest' });
		const values = { name: 'Bakehuset AS', email: 'post@bakehuset.example', city: 'Bergen' };
		expect(await write('customer', values)).toMatchObject({
			id: String(there.id),
			outcome: 'unchanged',
			note: expect.stringMatching(/left as it is/)
		});
		expect(await write('customer', { name: 'bakehuset' })).toMatchObject({ id: String(there.id) });
		expect(await write('customer', values, { options: { existing: 'update' } })).toMatchObject({
			id: String(there.id),
			outcome: 'updated'
		});
	});

	test('a refusal in Norwegian names the field and keeps the words', async () => {
		const failure = await failureOf(write('customer', { name: 'Kari', email: 'nowhere' }));
		expect(failure.say).toBe(
			'Tripletex did not accept “E-mail” of this customer. It said: “Ugyldig e-post”. Correct the record and send it again, or type it by hand.'
		);
		const country = await failureOf(write('customer', { name: 'Kari', country: 'Norge' }));
		expect(country.say).toMatch(/“Country” of this record is “NORGE”, and Tripletex wants the two letters/);
	});
});

describe('invoices', () => {
	test('lines say count, price and VAT as Tripletex wants them', async () => {
		const lines: Values[] = [
			{ name: 'Rundstykke', quantity: 12, unit_price: '14.50', vat: '15 %' },
			{ name: 'Frakt', price: 99 }
		];
		const { id } = await write('invoice', { customer: 'Salong Saga', lines });
		expect(orderOf(id)).toMatchObject({
			isPrioritizeAmountsIncludingVat: true,
			orderLines: [
				{ description: 'Rundstykke', count: 12, unitPriceIncludingVatCurrency: 14.5, vatType: { id: 31 } },
				{ description: 'Frakt', count: 1, unitPriceIncludingVatCurrency: 99, vatType: { id: 3 } }
			]
		});
		const without = await write('invoice', order, { options: { prices: 'without', vat: '5' } });
		expect(orderOf(without.id)?.orderLines).toMatchObject([{ unitPriceExcludingVatCurrency: 120, vatType: { id: 5 } }]);
		const strange = await failureOf(write('invoice', { customer: 'Kari', lines: [{ name: 'Øl', price: 1, vat: 7 }] }));
		expect(strange.say).toMatch(/has “7” as its VAT/);
	});

	test('an attempt that broke off before the invoice is taken up, and makes no second one', async () => {
		const [key, options] = [freshKey(), { status: 'invoice' }];
		const broken = await write('invoice', order, { key });
		expect(await actionOf('invoice').lookUp(contextFor('invoice', options), key, order)).toBeNull();
		const [orders, invoices] = [books.rows.order.length, books.rows.invoice.length];
		for (const _ of [1, 2]) {
			expect(await write('invoice', order, { key, options })).toMatchObject({ id: broken.id });
		}
		expect([books.rows.order.length, books.rows.invoice.length]).toEqual([orders, invoices + 1]);
		expect(await actionOf('invoice').lookUp(contextFor('invoice', options), key, order)).toMatchObject({
			id: broken.id,
			note: expect.stringMatching(/^Invoice number \d+$/)
		});
	});

	test('one that is invoiced is neither changed nor taken away, and a person is told what to do', async () => {
		const earlier = await write('invoice', order, { options: { status: 'sent' } });
		expect(books.asked.at(-1)?.path).toContain('sendToCustomer=true');
		expect(await write('invoice', order, { earlier })).toMatchObject({ outcome: 'unchanged' });
		const failure = await failureOf(write('invoice', { ...order, price: 130 }, { earlier }));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringMatching(/is invoiced.*credit note/) });
		expect(await failureOf(actionOf('invoice').remove(contextFor('invoice'), earlier))).toMatchObject({
			kind: 'refused'
		});
	});
});

describe('payments', () => {
	test('one of the same invoice, amount and day is there already', async () => {
		const values = { ...bed.values(701, 'payment'), amount: '312.45', date: '2026-11-30T23:30:00Z' };
		const receipt = await write('payment', values);
		expect(books.asked.at(-1)?.path).toMatch(/:payment\?paymentDate=2026-12-01&paymentTypeId=77&paidAmount=312.45$/);
		expect(await write('payment', values)).toEqual({ id: receipt.id, outcome: 'unchanged' });
	});

	test('one of an invoice in another currency is a person’s to enter', async () => {
		const { invoiceNumber } = books.add('invoice', { currency: { code: 'EUR' } });
		const failure = await failureOf(write('payment', { invoice: String(invoiceNumber), amount: 10 }));
		expect(failure.say).toMatch(/is in EUR, and Tripletex wants to know what arrived in kroner/);
	});
});

test('too many calls are told with Tripletex’s own waiting time', async () => {
	const context = contextFor('customer');
	await source.check(context);
	books.answers((_, response) => {
		response.writeHead(429, { 'x-rate-limit-reset': '7' }).end();
		return true;
	});
	const failure = await failureOf(actionOf('customer').write(context, { values: { name: 'Kari' }, key: freshKey() }));
	books.answers(null);
	expect(failure).toMatchObject({ kind: 'rate-limited', waitAtLeast: 7_000 });
});
