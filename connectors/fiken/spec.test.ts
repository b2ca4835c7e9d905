import { describe, expect, test } from 'vitest';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import type { DestinationAction, Settings } from '../contract.ts';
import { contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { send } from './send-invoice.ts';
import source from './source.server.ts';

const actions = destination.actions as Readonly<Record<string, Required<DestinationAction>>>;
const actionOf = (name: string): Required<DestinationAction> => actions[name] as Required<DestinationAction>;
const VALUES = {
	customer: {
		...{ name: 'Salong Saga', email: 'saga@salongsaga.example', phone: '22 00 00 00', number: '987654321' },
		...{ street: 'Storgata 1', postcode: '0155', city: 'Oslo', country: 'Norway' }
	},
	invoice: {
		...{ reference: 'WEB-17', date: '2026-11-20', dueDate: '2026-12-01', currency: 'NOK' },
		...{ description: 'Kanelbolle', quantity: 3, price: 38.5 }
	}
};

needs(await specMock('fiken'), ({ url }) => {
	describe('Fiken’s specification takes every call', () => {
		const at = (action: string, options: Settings = {}) => {
			const context = contextAt(url, action);
			return { ...context, options: { ...context.options, ...options } };
		};

		test('the check and each stream, also from a day on', async () => {
			expect(await source.check(at(''))).toMatchObject({ fine: true });
			for (const stream of Object.values(source.streams)) {
				expect((await stream.latest(at(''), 2)).length).toBeGreaterThan(0);
				for await (const page of stream.read(at(''), null, Date.parse('2026-11-20T08:00:00Z'))) {
					expect(page.records.length).toBeGreaterThan(0);
					break;
				}
			}
		});

		test('a customer is made, looked up, read back, changed and taken away', async () => {
			const [customer, key] = [actionOf('customer'), freshKey()];
			const receipt = await customer.write(at('customer'), {
				key,
				values: VALUES.customer
			});
			expect(receipt.outcome).toBe('created');
			const earlier = { id: '2888156', outcome: 'created' } as const;
			await customer.lookUp(at('customer'), key);
			await customer.readBack(at('customer'), earlier);
			expect(
				await customer.write(at('customer'), { key, values: { ...VALUES.customer, name: 'Saga Hår' }, earlier })
			).toMatchObject({ outcome: 'updated' });
			await customer.remove(at('customer'), earlier);
		});

		test.each(['draft', 'approved'])('an invoice (%s) is made, looked up and read back', async (status) => {
			const [invoice, key] = [actionOf('invoice'), freshKey()];
			// What is made is given an address without a number by the mock, so the invoice is for its own customer.
			const [known] = (await source.streams.contacts?.latest(at(''), 1)) ?? [];
			const values = { ...VALUES.invoice, customer: String(known?.values.name) };
			expect(await invoice.lookUp(at('invoice', { status }), key, values)).toBeNull();
			await invoice.write(at('invoice', { status }), { key, values });
			expect(await invoice.readBack(at('invoice'), { id: '2888156', outcome: 'created' })).toMatchObject({
				date: expect.any(String)
			});
			expect((await invoice.choices.bankAccount?.(at('invoice')))?.length).toBeGreaterThan(0);
		});

		test('an invoice is sent', async () => {
			await send(at('invoice', { status: 'sent' }), { kind: 'invoice', row: { invoiceId: 2_888_156 } });
		});

		test('a payment is looked for', async () => {
			const values = { invoice: '10001', amount: 125.5, date: '2026-11-21' };
			expect(await actionOf('payment').lookUp(at('payment'), freshKey(), values)).toBeNull();
		});
	});
});
