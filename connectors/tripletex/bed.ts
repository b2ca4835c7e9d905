import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import type { TripletexBooks } from './fixtures/tripletex-books.ts';

const OPTIONS: Readonly<Record<string, Settings>> = {
	customer: { existing: 'keep' },
	invoice: { status: 'order', prices: 'with', dueInDays: 14 }
};
const BAD: Readonly<Record<string, Values>> = {
	customer: { name: 'Nordbakeriet', email: 'no address at all' },
	invoice: { customer: 'Nordbakeriet', price: 10, currency: 'kroner' },
	payment: { invoice: '999999', amount: 10, date: '2026-11-21' }
};
const NOBODY = await freePort();

/** The bakery's books, for what the engine hands over. */
export const contextAt = (baseUrl: string, action = '', token = 'lefse'): Context =>
	testContext({ settings: { baseUrl }, secrets: { consumerToken: 'lompe', token }, options: OPTIONS[action] ?? {} });

/** Where the connector is put to the test: books in memory that behave as Tripletex documents it. */
export function bedOn(books: TripletexBooks): SourceBed & DestinationBed {
	let made = 0;
	const customer = books.add('customer', { name: 'Salong Saga' });
	const invoice = (): string => {
		const orderLines = [{ description: 'Klipp', count: 1, unitPriceIncludingVatCurrency: 900, vatType: { id: 3 } }];
		const { id } = books.add('order', { customer: { id: customer.id }, orderDate: '2026-11-20', orderLines });
		return String(books.add('invoice', { invoiceDate: '2026-11-20', orders: [{ id }] }).invoiceNumber);
	};
	const paid = invoice();
	const values: Readonly<Record<string, (n: number) => Values>> = {
		customer: (n) => ({
			name: `Salong Saga ${n}`,
			email: `saga${n}@salongsaga.example`,
			phone: `+47 22 00 00 ${n}`,
			street: `Storgata ${n}`,
			postcode: '0155',
			city: 'Oslo',
			country: 'NO',
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
		customer: () => books.rows.customer.length,
		invoice: () => books.rows.order.length,
		payment: () => books.rows.invoice.flatMap(({ postings }) => postings).length
	};
	return {
		open: async (name, signal) => ({ ...contextAt(books.url, name), signal }),
		wrong: async (name, signal) => ({ ...contextAt(books.url, name, 'stale'), signal }),
		absent: async (name, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`, name), signal }),
		arrive: async (count, stream) => {
			for (let n = 0; n < count; n += 1) {
				if (stream === 'customers') books.add('customer', { name: `Kari Nordmann ${(made += 1)}` });
				else invoice();
			}
		},
		manyRecords: 270,
		values: (n, action) => values[action]?.(n) ?? {},
		bad: (action) => BAD[action],
		count: async (action) => countOf[action]?.() ?? 0,
		plainFields: ['currency', 'country', 'invoice']
	};
}
