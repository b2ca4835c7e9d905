import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Cursor, DestinationAction, Receipt, Settings, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { fortnoxBooks } from './fixtures/fortnox-books.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const books = await fortnoxBooks();
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
const invoiceOf = (id: string) => books.rows.invoices.find(({ DocumentNumber }) => DocumentNumber === id);
const order = { customer: 'Salong Saga', price: 120, description: 'Prinsesstårta' };

test('the check says whose books they are, whether the version stands in the address or not', async () => {
	for (const address of [books.url, `${books.url}/3`, `${books.url}/3/`]) {
		expect(await source.check(contextAt(address))).toEqual({ fine: true, say: 'These are the books of Nordbakeriet.' });
	}
});

test('an invoice that is paid later comes again, and one that only lies there does not', async () => {
	const stream = source.streams.invoices;
	const readOn = async (cursor: Cursor | null) => {
		const read: { keys: string[]; cursor: Cursor } = { keys: [], cursor };
		for await (const page of stream?.read(contextAt(books.url), cursor) ?? []) {
			read.keys.push(...page.records.map(({ key }) => key));
			read.cursor = page.cursor;
		}
		return read;
	};
	const [one, other] = [await write('invoice', order), await write('invoice', order)];
	const first = await readOn(null);
	expect(first.keys).toEqual(expect.arrayContaining([one.id, other.id]));
	books.add('invoices', { ...invoiceOf(one.id), FinalPayDate: '2026-11-22' });
	const second = await readOn(first.cursor);
	expect(second.keys).toEqual([one.id]);
	expect((await readOn(second.cursor)).keys).toEqual([]);
	expect(books.asked.at(-1)?.path).toMatch(/lastmodified=\d{4}-\d\d-\d\d\+\d\d%3A\d\d$/);
});

describe('invoices', () => {
	test('an attempt that broke off before the booking is taken up, and makes no second invoice', async () => {
		const key = freshKey();
		const [open, before] = [await write('invoice', order, { key }), books.rows.invoices.length];
		const options = { status: 'booked' };
		expect(await actionOf('invoice').lookUp(contextFor('invoice', options), key, order)).toBeNull();
		expect(await write('invoice', order, { key, options })).toMatchObject({ id: open.id });
		expect(invoiceOf(open.id)?.Booked).toBe(true);
		expect(await actionOf('invoice').lookUp(contextFor('invoice', options), key, order)).toMatchObject({ id: open.id });
		expect(books.rows.invoices).toHaveLength(before);
	});

	test('a booked one is not changed, and a person is told what to do', async () => {
		const earlier = await write('invoice', order, { options: { status: 'booked' } });
		const failure = await failureOf(write('invoice', { ...order, price: 130 }, { earlier }));
		expect(failure).toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(/is booked in Fortnox.*credit invoice/)
		});
		expect(await write('invoice', order, { earlier })).toMatchObject({ outcome: 'unchanged' });
	});

	test('a customer is found by number, e-mail address or name, and made only where there is none', async () => {
		const { CustomerNumber } = books.add('customers', { Name: 'Fjällstugan', Email: 'post@fjallstugan.example' });
		const found: Values[] = [
			{ customer: 'Anybody', customerNumber: String(CustomerNumber) },
			{ customer: 'Fjällstugan AB', email: 'Post@Fjallstugan.example' },
			{ customer: 'fjällstugan' }
		];
		for (const who of found) {
			const { id } = await write('invoice', { ...order, ...who });
			expect(invoiceOf(id)?.CustomerNumber).toBe(CustomerNumber);
		}
		const count = books.rows.customers.length;
		const { id } = await write('invoice', { ...order, customer: 'Helt Nytt Kafé' });
		expect(invoiceOf(id)).toMatchObject({ CustomerName: 'Helt Nytt Kafé' });
		expect(books.rows.customers).toHaveLength(count + 1);
	});

	test('rows say quantity, price, VAT and account as Fortnox wants them', async () => {
		const lines: Values[] = [
			{ name: 'Bulle', quantity: 2, price: '29.50' },
			{ name: 'Kaffe', price: 35, vat: 12 }
		];
		const { id } = await write(
			'invoice',
			{ customer: 'Salong Saga', lines },
			{ options: { vat: 6, account: 3001, prices: 'without' } }
		);
		expect(invoiceOf(id)).toMatchObject({
			VATIncluded: false,
			Total: 94,
			InvoiceRows: [
				{ Description: 'Bulle', DeliveredQuantity: '2', Price: 29.5, VAT: 6, AccountNumber: 3001 },
				{ Description: 'Kaffe', DeliveredQuantity: '1', Price: 35, VAT: 12, AccountNumber: 3001 }
			]
		});
	});

	test('a trial is taken back: the invoice is cancelled, the customer and the payment are deleted', async () => {
		const [invoice, customer] = [await write('invoice', order), await write('customer', { name: 'Provkund' })];
		const payment = await write('payment', bed.values(601, 'payment'));
		await actionOf('invoice').remove(contextFor('invoice'), invoice);
		await actionOf('customer').remove(contextFor('customer'), customer);
		await actionOf('payment').remove(contextFor('payment'), payment);
		expect(invoiceOf(invoice.id)?.Cancelled).toBe(true);
		expect(books.rows.customers.some(({ CustomerNumber }) => CustomerNumber === customer.id)).toBe(false);
		expect(books.rows.invoicepayments.some(({ Number: number }) => number === payment.id)).toBe(false);
	});
});

test('a payment of the same invoice, amount and day is there already; it is booked where that is wanted', async () => {
	const values = bed.values(701, 'payment');
	const receipt = await write('payment', values);
	expect(await actionOf('payment').isThere(contextFor('payment'), { values, key: freshKey() })).toBe(true);
	expect(await write('payment', values, { options: { book: true } })).toMatchObject({ id: receipt.id });
	expect(books.rows.invoicepayments.find(({ Number: number }) => number === receipt.id)?.Booked).toBe(true);
});

test('a customer that is there is left alone, or brought up to date', async () => {
	const { CustomerNumber } = books.add('customers', { Name: 'Bakhuset', Email: 'post@bakhuset.example' });
	const values = { name: 'Bakhuset AB', email: 'post@bakhuset.example' };
	expect(await write('customer', values)).toMatchObject({
		id: CustomerNumber,
		outcome: 'unchanged',
		note: expect.stringMatching(/left as it is/)
	});
	const updated = await write('customer', values, { options: { existing: 'update' } });
	expect(updated).toMatchObject({ id: CustomerNumber, outcome: 'updated' });
});

test('a refusal in Swedish names the field and keeps the words', async () => {
	const failure = await failureOf(write('customer', { name: 'Kari', email: 'nowhere' }));
	expect(failure.say).toBe(
		'Fortnox did not accept “E-mail” of this customer. It said: “Ogiltig e-postadress”. Correct the record and send it again, or type it by hand.'
	);
	const country = await failureOf(write('customer', { name: 'Kari', country: 'Sverige' }));
	expect(country.say).toMatch(/“Country” of this customer is “SVERIGE”, and Fortnox wants its two letters/);
});

test('more than 25 calls in five seconds are told with the waiting time', async () => {
	books.answers((_, response) => {
		response.writeHead(429, { 'retry-after': '5' }).end();
		return true;
	});
	const failure = await failureOf(write('customer', { name: 'Kari' }));
	books.answers(null);
	expect(failure).toMatchObject({ kind: 'rate-limited', waitAtLeast: 5_000 });
});

needs(await specMock('fortnox'), ({ url }) => {
	describe('Fortnox’s specification takes every call', () => {
		const at = (action: string, options: Settings = {}) => {
			const context = contextAt(url, action);
			return { ...context, options: { ...context.options, ...options } };
		};

		test('the check and each stream, also from a moment on', async () => {
			expect(await source.check(at(''))).toMatchObject({ fine: true });
			for (const stream of Object.values(source.streams)) {
				expect((await stream.latest(at(''), 2)).length).toBeGreaterThan(0);
				for await (const page of stream.read(at(''), { since: Date.parse('2026-11-20T08:00:00Z') })) {
					expect(page.cursor).not.toBeNull();
				}
			}
		});

		test('a customer and a booked invoice are made, looked up, read back and changed', async () => {
			for (const [name, options] of [
				['customer', {}],
				['invoice', { status: 'booked', vat: 25, account: 3001 }]
			] as const) {
				const [values, key] = [bed.values(801, name), freshKey()];
				const receipt = await actionOf(name).write(at(name, options), { values, key });
				await actionOf(name).lookUp(at(name), key, values);
				await actionOf(name).readBack(at(name), receipt);
				await actionOf(name)
					.write(at(name), { values: bed.values(802, name), key, earlier: receipt })
					.catch((failure: unknown) =>
						expect(failure).toMatchObject({ say: expect.stringMatching(/is booked in Fortnox/) })
					);
			}
		});

		test('a payment is made and looked up', async () => {
			const [values, key] = [{ invoice: '17', amount: 125.5, date: '2026-11-21' }, freshKey()];
			expect(await actionOf('payment').lookUp(at('payment'), key, values)).toBeNull();
			expect(await actionOf('payment').write(at('payment', { account: 1930 }), { values, key })).toMatchObject({
				id: expect.stringMatching(/./)
			});
		});
	});
});
