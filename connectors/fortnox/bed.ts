import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import type { FortnoxBooks } from './fixtures/fortnox-books.ts';

const OPTIONS: Readonly<Record<string, Settings>> = {
	customer: { existing: 'keep' },
	invoice: { status: 'open', prices: 'with' },
	payment: { book: false }
};
const LISTS: Readonly<Record<string, keyof FortnoxBooks['rows']>> = {
	customer: 'customers',
	invoice: 'invoices',
	payment: 'invoicepayments'
};
const BAD: Readonly<Record<string, Values>> = {
	customer: { name: 'Nordbakeriet', email: 'no address at all' },
	invoice: { customer: 'Nordbakeriet', price: 10, currency: 'kronor' },
	payment: { invoice: '999999', amount: 10, date: '2026-11-21' }
};
const NOBODY = await freePort();

/** The bakery's books, for what the engine hands over. */
export const contextAt = (baseUrl: string, action = '', token = 'kavring'): Context =>
	testContext({ settings: { baseUrl }, secrets: { token }, options: OPTIONS[action] ?? {} });

/** Where the connector is put to the test: books in memory that behave as Fortnox documents it. */
export function bedOn(books: FortnoxBooks): SourceBed & DestinationBed {
	let made = 0;
	const { CustomerNumber } = books.add('customers', { Name: 'Salong Saga' });
	const invoice = (): string => {
		const InvoiceRows = [{ Price: 900, DeliveredQuantity: '1' }];
		const { DocumentNumber } = books.add('invoices', {
			CustomerNumber,
			InvoiceDate: '2026-11-20',
			InvoiceRows,
			Booked: true
		});
		return String(DocumentNumber);
	};
	const paid = invoice();
	const values: Readonly<Record<string, (n: number) => Values>> = {
		customer: (n) => ({
			name: `Salong Saga ${n}`,
			email: `saga${n}@salongsaga.example`,
			phone: `+46 8 000 00 ${n}`,
			street: `Storgatan ${n}`,
			postcode: '111 22',
			city: 'Stockholm',
			country: 'SE',
			number: `556677-88${n}`
		}),
		invoice: (n) => ({
			customer: `Spoke & Sprocket ${n}`,
			reference: `WEB-${n}`,
			date: '2026-11-20',
			dueDate: '2026-12-01',
			currency: 'SEK',
			description: `Kanelbulle ${n}`,
			quantity: n,
			price: 38.5
		}),
		payment: (n) => ({ invoice: paid, amount: 100 + n, date: '2026-11-21' })
	};
	return {
		open: async (name, signal) => ({ ...contextAt(books.url, name), signal }),
		wrong: async (name, signal) => ({ ...contextAt(books.url, name, 'stale'), signal }),
		absent: async (name, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`, name), signal }),
		arrive: async (count, stream) => {
			for (let n = 0; n < count; n += 1) {
				if (stream === 'customers') books.add('customers', { Name: `Kari Nordmann ${(made += 1)}` });
				else invoice();
			}
		},
		manyRecords: 120,
		values: (n, action) => values[action]?.(n) ?? {},
		bad: (action) => BAD[action],
		count: async (action) =>
			books.rows[LISTS[action] ?? 'invoices'].filter(({ Cancelled }) => Cancelled !== true).length,
		plainFields: ['currency', 'country', 'invoice']
	};
}
