import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import type { FikenBooks } from './fixtures/fiken-books.ts';

const OPTIONS: Readonly<Record<string, Settings>> = {
	customer: { existing: 'keep' },
	invoice: { status: 'draft', prices: 'with', vat: 'HIGH', account: '3000', dueInDays: 14 }
};
const BAD: Readonly<Record<string, Values>> = {
	customer: { name: 'Nordbakeriet', email: 'no address at all' },
	invoice: { customer: 'Nordbakeriet', price: 10, currency: 'kroner' },
	payment: { invoice: '999999', amount: 10, date: '2026-11-21' }
};
const NOBODY = await freePort();

/** The bakery's books, for what the engine hands over; it does not wait between two calls. */
export const contextAt = (baseUrl: string, action = '', more: Settings = {}, token = 'lefse'): Context => ({
	...testContext({ settings: { baseUrl, ...more }, secrets: { token }, options: OPTIONS[action] ?? {} }),
	pause: () => Promise.resolve()
});

/** Where the connector is put to the test: books in memory that behave as Fiken documents it. */
export function bedOn(books: FikenBooks): SourceBed & DestinationBed {
	let made = 0;
	const { contactId: customerId } = books.add('contacts', { name: 'Salong Saga', customer: true, inactive: false });
	const invoice = (): string => {
		const lines = [{ description: 'Klipp', quantity: 1, unitPrice: 72_000, vatType: 'HIGH' }];
		return String(
			books.add('invoices', { customerId, issueDate: '2026-11-20', dueDate: '2026-12-04', lines }).invoiceNumber
		);
	};
	const paid = invoice();
	const values: Readonly<Record<string, (n: number) => Values>> = {
		customer: (n) => ({
			name: `Salong Saga ${n}`,
			email: `saga${n}@salongsaga.example`,
			street: `Storgata ${n}`,
			postcode: '0155',
			city: 'Oslo',
			country: 'Norway',
			number: `9876543${n}`
		}),
		invoice: (n) => ({
			customer: `Spoke & Sprocket ${n}`,
			reference: `WEB-${n}`,
			date: '2026-11-20',
			dueDate: '2026-12-01',
			currency: 'NOK',
			description: `Kanelbolle ${n}`,
			quantity: n,
			price: 38.5
		}),
		payment: (n) => ({ invoice: paid, amount: 100 + n, date: '2026-11-21' })
	};
	const countOf: Readonly<Record<string, () => number>> = {
		customer: () => books.rows.contacts.length,
		invoice: () => books.rows.invoices.length + books.rows.drafts.length,
		payment: () => books.rows.sales.flatMap(({ salePayments }) => salePayments).length
	};
	return {
		open: async (name, signal) => ({ ...contextAt(books.url, name), signal }),
		wrong: async (name, signal) => ({ ...contextAt(books.url, name, {}, 'stale'), signal }),
		absent: async (name, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`, name), signal }),
		arrive: async (count, stream) => {
			for (let n = 0; n < count; n += 1) {
				if (stream === 'contacts') books.add('contacts', { name: `Kari Nordmann ${(made += 1)}`, customer: true });
				else invoice();
			}
		},
		manyRecords: 120,
		values: (n, action) => values[action]?.(n) ?? {},
		bad: (action) => BAD[action],
		count: async (action) => countOf[action]?.() ?? 0,
		plainFields: ['currency', 'invoice']
	};
}
