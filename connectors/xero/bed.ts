import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import type { XeroBooks } from './fixtures/xero-books.ts';

const OPTIONS: Readonly<Record<string, Settings>> = {
	customer: { existing: 'keep' },
	invoice: { status: 'DRAFT', prices: 'Inclusive', account: '200', dueInDays: 14 },
	payment: { account: '090' }
};
const LISTS = {
	contacts: 'Contacts',
	customer: 'Contacts',
	invoices: 'Invoices',
	invoice: 'Invoices',
	payment: 'Payments'
} as const;
const BAD: Readonly<Record<string, Values>> = {
	customer: { name: 'Nordbakeriet', email: 'no address at all' },
	invoice: { customer: 'Nordbakeriet', price: 10, currency: 'kroner' },
	payment: { invoice: 'NOT-THERE', amount: 10 }
};
const GONE = new Set(['DELETED', 'VOIDED', 'ARCHIVED']);
const NOBODY = await freePort();

/** The bakery's books, for what the engine hands over. */
export const contextAt = (baseUrl: string, action = '', more: Settings = {}, token = 'rye'): Context =>
	testContext({ settings: { baseUrl, ...more }, secrets: { token }, options: OPTIONS[action] ?? {} });

const invoiceNumbered = (InvoiceNumber: string) => ({
	Type: 'ACCREC',
	Status: 'AUTHORISED',
	InvoiceNumber,
	Date: '2026-11-20',
	DueDate: '2026-12-04',
	Contact: { Name: 'Salong Saga' },
	LineItems: [{ Quantity: 1, UnitAmount: 900 }]
});

/** Where the connector is put to the test: books in memory that behave as Xero documents it. */
export function bedOn(books: XeroBooks): SourceBed & DestinationBed {
	let made = 0;
	const listOf = (name: string) => LISTS[name as keyof typeof LISTS];
	const paidInvoice = (n: number): string => {
		const number = `PAID-${n}`;
		const isThere = books.rows.Invoices.some(({ InvoiceNumber }) => InvoiceNumber === number);
		if (!isThere) books.add('Invoices', invoiceNumbered(number));
		return number;
	};
	const values: Readonly<Record<string, (n: number) => Values>> = {
		customer: (n) => ({
			name: `Salong Saga ${n}`,
			email: `saga${n}@salongsaga.example`,
			phone: `+47 22 00 00 ${n}`,
			street: `Storgata ${n}`,
			postcode: '0155',
			city: 'Oslo',
			country: 'Norge',
			number: `9876543${n}`
		}),
		invoice: (n) => ({
			customer: `Spoke & Sprocket ${n}`,
			date: '2026-11-20',
			dueDate: '2026-12-01',
			currency: 'NOK',
			description: `Kanelbolle ${n}`,
			quantity: n,
			price: 38.5
		}),
		payment: (n) => ({ invoice: paidInvoice(n), amount: 100 + n, date: '2026-11-21' })
	};
	return {
		open: async (name, signal) => ({ ...contextAt(books.url, name), signal }),
		wrong: async (name, signal) => ({ ...contextAt(books.url, name, {}, 'stale'), signal }),
		absent: async (name, signal) => ({ ...contextAt(`http://127.0.0.1:${NOBODY}`, name), signal }),
		arrive: async (count, stream) => {
			for (let n = 0; n < count; n += 1) {
				made += 1;
				if (stream === 'contacts') books.add('Contacts', { Name: `Kari Nordmann ${made}` });
				else books.add('Invoices', invoiceNumbered(`ARRIVED-${made}`));
			}
		},
		manyRecords: 120,
		values: (n, action) => values[action]?.(n) ?? {},
		bad: (action) => BAD[action],
		count: async (action) =>
			books.rows[listOf(action)].filter((row) => !GONE.has(String(row.Status ?? row.ContactStatus))).length,
		plainFields: ['currency', 'invoice']
	};
}
