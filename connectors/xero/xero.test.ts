import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { DestinationAction, Receipt, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { xeroBooks } from './fixtures/xero-books.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const books = await xeroBooks();
afterAll(() => books.close());
const bed = bedOn(books);

sourceConformance(manifest, source, bed);
destinationConformance(manifest, destination, bed);

const actions = destination.actions as Readonly<Record<string, Required<DestinationAction>>>;
const write = (action: string, values: Values, options = {}, earlier?: Receipt): Promise<Receipt> => {
	const context = contextAt(books.url, action);
	const outgoing = { values, key: freshKey(), ...(earlier && { earlier }) };
	return actions[action]?.write(
		{ ...context, options: { ...context.options, ...options } },
		outgoing
	) as Promise<Receipt>;
};
const row = (list: keyof typeof books.rows, id: string) =>
	books.rows[list].find((one) => Object.values(one).includes(id));

describe('whose books they are', () => {
	test('the only organisation is found by itself, and every call names it', async () => {
		expect(await source.check(contextAt(books.url))).toEqual({
			fine: true,
			say: 'These are the books of Nordbakeriet.'
		});
		expect(books.asked.at(-1)?.headers['xero-tenant-id']).toBe(books.tenants[0]?.tenantId);
	});

	test('of several one is chosen by its name, and without a choice they are named', async () => {
		const several = await xeroBooks({ organisations: ['Nordbakeriet', 'Salong Saga'] });
		const check = (tenantId: string) => source.check(contextAt(several.url, '', tenantId ? { tenantId } : {}));
		expect(await check('')).toMatchObject({
			fine: false,
			say: 'You have let us into several organisations of Xero: Nordbakeriet, Salong Saga. Enter the name of one of them under “Organisation” in the settings of this system.'
		});
		expect(await check('salong saga')).toMatchObject({ say: 'These are the books of Salong Saga.' });
		expect(await check('Spoke & Sprocket')).toMatchObject({ fine: false });
		await several.close();
	});

	test('nobody’s books are nobody’s: who has let us into none is told so', async () => {
		const none = await xeroBooks({ organisations: [] });
		expect(await source.check(contextAt(none.url))).toMatchObject({
			fine: false,
			say: expect.stringMatching(/no organisation/)
		});
		await none.close();
	});
});

describe('customers', () => {
	test('one that is there by its e-mail address or its name is left alone, or brought up to date', async () => {
		const there = books.add('Contacts', { Name: 'Bakehuset', EmailAddress: 'post@bakehuset.example' });
		const values = { name: 'Bakehuset AS', email: 'post@bakehuset.example', city: 'Bergen' };
		const kept = await write('customer', values);
		expect(kept).toMatchObject({
			id: there.ContactID,
			outcome: 'unchanged',
			note: expect.stringMatching(/left as it is/)
		});
		expect(await write('customer', { ...values, city: 'Voss' }, {}, kept)).toMatchObject({ outcome: 'unchanged' });
		expect(await write('customer', values, { existing: 'update' })).toMatchObject({
			id: there.ContactID,
			outcome: 'updated'
		});
		expect(row('Contacts', String(there.ContactID))).toMatchObject({ Name: 'Bakehuset AS' });
	});

	test('an address that Xero holds besides stays when the billing address is changed', async () => {
		const Addresses = [{ AddressType: 'STREET', City: 'Trondheim' }];
		const { ContactID } = books.add('Contacts', { Name: 'Trondheim Sykkel', Addresses });
		await write('customer', { name: 'Trondheim Sykkel', city: 'Oslo' }, { existing: 'update' });
		expect(row('Contacts', String(ContactID))?.Addresses).toEqual([
			...Addresses,
			{ AddressType: 'POBOX', City: 'Oslo' }
		]);
	});

	test('a refusal names the field and what Xero has said', async () => {
		const failure = await failureOf(write('customer', { name: 'Kari', email: 'nowhere' }));
		expect(failure.say).toBe(
			'Xero did not accept “E-mail” of this customer. It said: “Email address must be valid”. Correct the record and send it again, or type it by hand.'
		);
	});
});

describe('invoices', () => {
	const order = { customer: 'Salong Saga', price: 120, description: 'Kransekake' };

	test('an approved one is not changed, and a person is told what to do', async () => {
		const receipt = await write('invoice', { ...order, reference: 'WEB-1' }, { status: 'AUTHORISED' });
		expect(await write('invoice', { ...order, reference: 'WEB-1' }, {}, receipt)).toMatchObject({
			outcome: 'unchanged'
		});
		const failure = await failureOf(write('invoice', { ...order, price: 130 }, {}, receipt));
		expect(failure).toMatchObject({ kind: 'refused', say: expect.stringMatching(/is approved in Xero .*credit note/) });
	});

	test('the lines of a web shop’s order become lines, each with the account of the sales', async () => {
		const lines: Values[] = [
			{ name: 'Rundstykke', quantity: 12, unit_price: '14.50', sku: 'R1' },
			{ name: 'Skolebolle', qty: 3, price: 32, account: '210', vat: 'OUTPUT2' }
		];
		const { id } = await write('invoice', { customer: 'Salong Saga', lines });
		expect(row('Invoices', id)).toMatchObject({
			LineAmountTypes: 'Inclusive',
			Total: 270,
			LineItems: [
				{ Description: 'Rundstykke', Quantity: 12, UnitAmount: 14.5, AccountCode: '200' },
				{ Description: 'Skolebolle', Quantity: 3, UnitAmount: 32, AccountCode: '210', TaxType: 'OUTPUT2' }
			]
		});
	});

	test('it is for the customer that is there, and due so many days after its date', async () => {
		const { ContactID } = books.add('Contacts', { Name: 'Fjellheisen', EmailAddress: 'post@fjellheisen.example' });
		const values = {
			...order,
			customer: 'Fjellheisen AS',
			email: 'post@fjellheisen.example',
			date: '2026-11-30T23:30:00Z'
		};
		const { id } = await write('invoice', values, { dueInDays: 10 });
		expect(row('Invoices', id)).toMatchObject({ Contact: { ContactID }, Date: '2026-12-01', DueDate: '2026-12-11' });
	});

	test('what has arrived is found by its number, by its reference, and by our key where it has neither', async () => {
		const context = contextAt(books.url, 'invoice');
		for (const names of [{ number: 'NB-77' }, { reference: 'WEB-77' }, {}] as Values[]) {
			const outgoing = { key: freshKey(), values: { ...order, ...names } };
			expect(await actions.invoice?.lookUp(context, outgoing.key, outgoing.values)).toBeNull();
			const { id } = (await actions.invoice?.write(context, outgoing)) as Receipt;
			expect(await actions.invoice?.lookUp(context, outgoing.key, outgoing.values)).toMatchObject({ id });
			expect(await actions.invoice?.isThere(context, outgoing)).toBe(true);
		}
	});

	test('a trial is taken back: a draft is deleted, an approved one is voided, a contact is archived', async () => {
		for (const [status, after] of [
			['DRAFT', 'DELETED'],
			['AUTHORISED', 'VOIDED']
		] as const) {
			const receipt = await write('invoice', order, { status });
			await actions.invoice?.remove(contextAt(books.url, 'invoice'), receipt);
			expect(row('Invoices', receipt.id)?.Status).toBe(after);
		}
		const receipt = await write('customer', { name: 'Prøvekunde' });
		await actions.customer?.remove(contextAt(books.url, 'customer'), receipt);
		expect(row('Contacts', receipt.id)?.ContactStatus).toBe('ARCHIVED');
	});

	test('a price that is no number is said with its line', async () => {
		const failure = await failureOf(write('invoice', { customer: 'Kari', lines: [{ name: 'Bolle', price: 'ti' }] }));
		expect(failure).toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(/“Price of line 1” of this record is “ti”/)
		});
	});
});

test('payments above what is open are refused in Xero’s words', async () => {
	const values = { ...bed.values(501, 'payment'), amount: 10_000 };
	const failure = await failureOf(write('payment', values));
	expect(failure.say).toMatch(/“Amount” of this payment\. It said: “Payment amount exceeds/);
});

test.each([
	['minute', '17', 17_000, /60 calls a minute/],
	['day', '3600', 3_600_000, /5,000 a day/],
	['concurrent', '', 60_000, /five calls at a time/]
])('too many calls (%s) are told with Xero’s own waiting time', async (problem, seconds, waitAtLeast, say) => {
	books.answers((_, response) => {
		response.writeHead(429, { ...(seconds && { 'retry-after': seconds }), 'x-rate-limit-problem': problem }).end();
		return true;
	});
	const failure = await failureOf(write('customer', { name: 'Kari' }));
	books.answers(null);
	expect(failure).toMatchObject({ kind: 'rate-limited', waitAtLeast, say: expect.stringMatching(say) });
});

needs(await specMock('xero'), ({ url }) => {
	describe('Xero’s own specification takes every call', () => {
		const context = (action: string) => contextAt(url, action, { tenantId: '3b3f6a3c-6d0c-4c57-9d0c-0d9e6c6d1a11' });
		const { key, ...outgoing } = { key: freshKey(), values: bed.values(900, 'customer') };

		test('the check and each stream, also from a moment on', async () => {
			expect(await source.check(context(''))).toMatchObject({ fine: true });
			for (const stream of Object.values(source.streams)) {
				expect((await stream.latest(context(''), 2)).length).toBeGreaterThan(0);
				for await (const { cursor } of stream.read(context(''), { since: '2026-11-20T08:00:00.000Z', at: null })) {
					expect(cursor).not.toBeNull();
					break;
				}
			}
		});

		test.each(['customer', 'invoice', 'payment'])('%s: written, looked up, read back and taken away', async (name) => {
			const action = actions[name] as Required<DestinationAction>;
			const values = name === 'customer' ? outgoing.values : bed.values(901, name);
			const receipt = await action.write(context(name), { key, values });
			expect(receipt.id).toMatch(/[0-9a-f-]{36}/);
			await action.lookUp(context(name), key, values);
			await action.readBack(context(name), receipt);
			// The specification leaves out how a payment is taken back.
			if (name !== 'payment') await action.remove(context(name), receipt);
		});

		test('a customer and a draft are changed', async () => {
			for (const name of ['customer', 'invoice']) {
				const earlier = { id: '3b3f6a3c-6d0c-4c57-9d0c-0d9e6c6d1a12', outcome: 'created' } as const;
				const action = actions[name] as Required<DestinationAction>;
				await action
					.write(context(name), { key, values: bed.values(902, name), earlier })
					.catch((failure: unknown) =>
						expect(failure).toMatchObject({ say: expect.stringMatching(/is approved in Xero/) })
					);
			}
		});
	});
});
