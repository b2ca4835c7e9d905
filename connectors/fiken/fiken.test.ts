import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { DestinationAction, Receipt, Settings, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { fikenBooks } from './fixtures/fiken-books.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const books = await fikenBooks();
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
const invoiceOf = (id: string) => books.rows.invoices.find(({ invoiceId }) => String(invoiceId) === id);
const draftOf = (id: string) => books.rows.drafts.find(({ uuid }) => uuid === id);
const order = { customer: 'Salong Saga', price: 120, description: 'Kransekake' };

describe('whose books they are', () => {
	test('the only company is found by itself', async () => {
		expect(await source.check(contextAt(books.url))).toEqual({
			fine: true,
			say: 'These are the books of Nordbakeriet.'
		});
	});

	test('of several one is chosen by its name or by its short name, and without a choice they are named', async () => {
		const several = await fikenBooks({ companies: ['Nordbakeriet', 'Spoke & Sprocket'] });
		const check = (company: string) => source.check(contextAt(several.url, '', { company }));
		expect(await check('')).toMatchObject({
			fine: false,
			say: 'This API key opens several companies in Fiken: Nordbakeriet, Spoke & Sprocket. Enter the name of one of them under “Company” in the settings of this system.'
		});
		for (const name of ['spoke & sprocket', 'spoke-sprocket']) {
			expect(await check(name)).toMatchObject({ fine: true, say: 'These are the books of Spoke & Sprocket.' });
		}
		expect(await check('Salong Saga')).toMatchObject({ fine: false, say: expect.stringMatching(/no company called/) });
		await several.close();
	});

	test('a company that has not ordered the API is told so', async () => {
		const closed = await fikenBooks({ open: false });
		expect(await source.check(contextAt(closed.url))).toMatchObject({
			fine: false,
			say: expect.stringMatching(/API is not switched on for Nordbakeriet/)
		});
		await closed.close();
	});
});

test('whatever is asked at the same moment goes out one after the other', async () => {
	const names = ['Bakehuset', 'Fjellheisen', 'Sykkelboden', 'Trollkafeen'];
	await Promise.all(names.map((name) => write('customer', { name })));
	expect(books.most()).toBe(1);
});

test('amounts are read as kroner, and an invoice that is paid comes again', async () => {
	const invoice = books.rows.invoices[0];
	const stream = source.streams.invoices;
	const first = [];
	let cursor = null;
	for await (const page of stream?.read(contextAt(books.url), null) ?? []) {
		first.push(...page.records);
		({ cursor } = page);
	}
	const key = String(invoice?.invoiceId);
	expect(first.find((record) => record.key === key)?.values).toMatchObject({ net: 720, vat: 180, total: 900 });
	Object.assign(invoice?.sale as object, { settled: true, outstandingBalance: 0, settledDate: '2026-11-22' });
	const again = [];
	for await (const page of stream?.read(contextAt(books.url), cursor) ?? []) again.push(...page.records);
	expect(again).toMatchObject([{ key, values: { paid: true, due: 0, paidOn: '2026-11-22' } }]);
});

describe('customers', () => {
	test('one that is there is left alone, or brought up to date with what it had besides', async () => {
		const address = { streetAddress: 'Torget 1', country: 'Norway' };
		const there = books.add('contacts', {
			...{ name: 'Kaffebrenneriet', email: 'post@kaffe.example', customer: true, supplier: true, inactive: false },
			address
		});
		const values = { name: 'Kaffebrenneriet AS', email: 'post@kaffe.example', city: 'Bergen' };
		const kept = await write('customer', values);
		expect(kept).toMatchObject({
			id: String(there.contactId),
			outcome: 'unchanged',
			note: expect.stringMatching(/left/)
		});
		expect(await write('customer', values, { options: { existing: 'update' } })).toMatchObject({ outcome: 'updated' });
		expect(books.rows.contacts.find(({ contactId }) => contactId === there.contactId)).toMatchObject({
			name: 'Kaffebrenneriet AS',
			supplier: true,
			address: { ...address, city: 'Bergen' }
		});
	});

	test('a phone number is sent, although Fiken does not show it', async () => {
		const { id } = await write('customer', { name: 'Kari Nordmann', phone: '+47 22 00 00 00' });
		expect(books.rows.contacts.find(({ contactId }) => String(contactId) === id)?.phoneNumber).toBe('+47 22 00 00 00');
	});

	test('a refusal names the field and keeps the words', async () => {
		const failure = await failureOf(write('customer', { name: 'Kari', email: 'nowhere' }));
		expect(failure.say).toBe(
			'Fiken did not accept “E-mail” of this customer. It said: “Invalid email address”. Correct the record and send it again, or type it by hand.'
		);
	});
});

describe('invoices', () => {
	test('prices go out in whole øre without VAT, and are read back as they were', async () => {
		const lines: Values[] = [
			{ name: 'Rundstykke', quantity: 12, unit_price: '14.50', vat: 15 },
			{ name: 'Frakt', price: 99 }
		];
		const { id } = await write('invoice', { customer: 'Salong Saga', lines });
		expect(draftOf(id)?.lines).toMatchObject([
			{ description: 'Rundstykke', quantity: 12, unitPrice: 1261, vatType: 'MEDIUM', incomeAccount: '3000' },
			{ description: 'Frakt', quantity: 1, unitPrice: 7920, vatType: 'HIGH' }
		]);
		const without = await write('invoice', { ...order, price: 103.2 }, { options: { prices: 'without' } });
		expect(draftOf(without.id)?.lines).toMatchObject([{ unitPrice: 10_320 }]);
		const strange = await failureOf(write('invoice', { customer: 'Kari', lines: [{ name: 'Øl', price: 1, vat: 7 }] }));
		expect(strange.say).toMatch(/has “7” as its VAT, and Norway has 25, 15, 12 and 0/);
	});

	test('an approved one has a number, is found again, and is not changed', async () => {
		const options = { status: 'approved' };
		const [key, values] = [freshKey(), { ...order, reference: 'WEB-A1' }];
		const earlier = await write('invoice', values, { key, options });
		expect(invoiceOf(earlier.id)).toMatchObject({ gross: 12_000, bankAccountNumber: '1920:10001' });
		expect(await actionOf('invoice').lookUp(contextFor('invoice', options), key, values)).toMatchObject({
			id: earlier.id
		});
		expect(await write('invoice', values, { options, earlier })).toMatchObject({ outcome: 'unchanged' });
		const failure = await failureOf(write('invoice', { ...values, price: 130 }, { options, earlier }));
		expect(failure).toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(/counts in Fiken’s books.*credit note/)
		});
		expect(await failureOf(actionOf('invoice').remove(contextFor('invoice'), earlier))).toMatchObject({
			kind: 'refused'
		});
	});

	test('an attempt that broke off before it was sent is taken up, and makes no second invoice', async () => {
		const [key, options] = [freshKey(), { status: 'sent' }];
		const made = await write('invoice', order, { key, options: { status: 'approved' } });
		const count = books.rows.invoices.length;
		expect(await actionOf('invoice').lookUp(contextFor('invoice', options), key, order)).toBeNull();
		expect(await write('invoice', order, { key, options })).toMatchObject({ id: made.id });
		expect(invoiceOf(made.id)?.dispatches).toHaveLength(1);
		expect(await actionOf('invoice').lookUp(contextFor('invoice', options), key, order)).toMatchObject({ id: made.id });
		expect(books.rows.invoices).toHaveLength(count);
	});

	test('a draft that a person has approved meanwhile is the invoice from then on', async () => {
		const earlier = await write('invoice', order);
		const { draftId, customers, ...draft } = draftOf(earlier.id) ?? {};
		books.rows.drafts = books.rows.drafts.filter((row) => row.draftId !== draftId);
		const [{ contactId: customerId }] = customers as [Values];
		books.add('invoices', { ...draft, customerId, dueDate: '2026-12-24' });
		expect(await failureOf(write('invoice', { ...order, price: 1 }, { earlier }))).toMatchObject({ kind: 'refused' });
	});

	test('an order reference that an invoice has already is that invoice', async () => {
		const { invoiceId } = books.add('invoices', { orderReference: 'WEB-BY-HAND', lines: [] });
		expect(await write('invoice', { ...order, reference: 'WEB-BY-HAND' })).toMatchObject({
			id: String(invoiceId),
			outcome: 'unchanged'
		});
	});
});

test('a payment of the same invoice, amount and day is there already, and goes out in øre', async () => {
	const values = { ...bed.values(1, 'payment'), amount: '312.45', date: '2026-11-30T23:30:00Z' };
	const receipt = await write('payment', values);
	expect(books.asked.findLast(({ method }) => method === 'POST')?.body).toEqual({
		date: '2026-12-01',
		amount: 31_245,
		account: '1920:10001'
	});
	expect(await write('payment', values)).toEqual({ id: receipt.id, outcome: 'unchanged' });
	expect((await failureOf(write('payment', { invoice: '4', amount: 1 }))).say).toMatch(/no invoice 4 in Fiken/);
});

test('too many calls are told with the waiting time', async () => {
	books.answers((_, response) => {
		response.writeHead(429, { 'retry-after': '3' }).end();
		return true;
	});
	const failure = await failureOf(write('customer', { name: 'Kari' }));
	books.answers(null);
	expect(failure).toMatchObject({ kind: 'rate-limited', waitAtLeast: 3_000 });
});
