import { describe, expect, test } from 'vitest';
import { needsSlow } from '../../tests/support/slow-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import { ConnectorError } from '../connector-error.ts';
import type { DestinationAction, Http, Receipt, Settings } from '../contract.ts';
import { contextAt } from './bed.ts';
import destination from './destination.server.ts';
import source from './source.server.ts';

const actions = destination.actions as Readonly<Record<string, Required<DestinationAction>>>;
const actionOf = (name: string): Required<DestinationAction> => actions[name] as Required<DestinationAction>;
const KNOWN: Receipt = { id: '17', outcome: 'created' };
const CUSTOMER = {
	...{ name: 'Salong Saga', email: 'saga@salongsaga.example', phone: '22 00 00 00', number: '987654321' },
	...{ street: 'Storgata 1', postcode: '0155', city: 'Oslo' }
};
const INVOICE = {
	...{ customer: 'Salong Saga', reference: 'WEB-17', date: '2026-11-20', dueDate: '2026-12-01' },
	...{ description: 'Kanelbolle', quantity: 3, price: 38.5 }
};

/** What the mock cannot make up, since an invoice refers to so much: a question that it takes is answered with this. */
const MADE_UP = { id: 17, invoiceNumber: 10_001, customer: { id: 3, name: 'Salong Saga' }, orderLines: [], orders: [] };
const TAKEN = 'SCHEMA_TOO_COMPLEX';

const answeredBy = (http: Http): Http => ({
	send: (request) =>
		http.send(request).catch((failure: unknown) => {
			if (!(failure instanceof ConnectorError) || !failure.technical.includes(TAKEN)) throw failure;
			const body = JSON.stringify({ value: MADE_UP, values: [MADE_UP] });
			return { status: 200, headers: {}, body, url: request.url };
		})
});

// The mock needs up to a minute to read so long a specification.
await needsSlow(
	'the mock of Tripletex’s specification',
	() => specMock('tripletex'),
	({ url }) => {
		describe('Tripletex’s specification takes every call', () => {
			const at = (action: string, options: Settings = {}) => {
				const context = contextAt(url, action);
				return { ...context, http: answeredBy(context.http), options: { ...context.options, ...options } };
			};

			test('the session, the check and each stream, also from a moment on', async () => {
				expect(await source.check(at(''))).toMatchObject({ fine: true });
				for (const stream of Object.values(source.streams)) {
					expect((await stream.latest(at(''), 2)).length).toBeGreaterThan(0);
					for await (const page of stream.read(at(''), null, Date.parse('2026-11-20T08:00:00Z'))) {
						expect(page.records.length).toBeGreaterThan(0);
					}
				}
			});

			test('a customer is made, looked up, read back, changed and taken away', async () => {
				const [customer, key] = [actionOf('customer'), freshKey()];
				expect(await customer.write(at('customer'), { key, values: CUSTOMER })).toMatchObject({ outcome: 'created' });
				expect(await customer.lookUp(at('customer'), key, CUSTOMER)).toBeNull();
				await customer.readBack(at('customer'), KNOWN);
				const changed = await customer.write(at('customer'), { key, values: CUSTOMER, earlier: KNOWN });
				expect(changed.outcome).toBe('updated');
				await customer.remove(at('customer'), KNOWN);
			});

			test.each(['order', 'invoice', 'sent'])('an invoice (%s) is made, looked up and read back', async (status) => {
				const [invoice, key] = [actionOf('invoice'), freshKey()];
				expect(await invoice.lookUp(at('invoice', { status }), key, INVOICE)).toBeNull();
				expect(await invoice.write(at('invoice', { status }), { key, values: INVOICE })).toMatchObject({
					outcome: 'created'
				});
				await invoice.readBack(at('invoice'), KNOWN);
				expect((await invoice.choices.vat?.(at('invoice')))?.length).toBeGreaterThan(0);
			});

			test('an order is changed and taken away', async () => {
				const [invoice, key] = [actionOf('invoice'), freshKey()];
				const changed = await invoice.write(at('invoice'), { key, values: INVOICE, earlier: KNOWN });
				expect(changed.outcome).toBe('updated');
				await invoice.remove(at('invoice'), KNOWN);
			});

			test('what names a currency or a country is looked for', async () => {
				for (const [action, values] of [
					['invoice', { ...INVOICE, currency: 'NOK' }],
					['customer', { ...CUSTOMER, country: 'NO' }]
				] as const) {
					await actionOf(action)
						.write(at(action), { key: freshKey(), values })
						.catch((failure: unknown) =>
							expect(failure).toMatchObject({ say: expect.stringMatching(/Tripletex wants the/) })
						);
				}
			});

			test('a payment is looked for and made, and its ways are offered', async () => {
				const values = { invoice: '10001', amount: 125.5, date: '2026-11-21' };
				expect(await actionOf('payment').lookUp(at('payment'), freshKey(), values)).toBeNull();
				const made = await actionOf('payment').write(at('payment'), { key: freshKey(), values });
				expect(made.outcome).toBe('created');
				expect((await actionOf('payment').choices.paymentType?.(at('payment')))?.length).toBeGreaterThan(0);
			});
		});
	}
);
