import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { dayOf } from '../accounting/day.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, Settings, Values } from '../contract.ts';
import { INVOICE } from './find-invoice.ts';
import { asInvoice } from './invoice-body.ts';
import { invoice } from './invoice.ts';
import { find, make } from './model.ts';
import { callTryton, companyOf } from './vendor.ts';

/** A Tryton that is running. */
export interface Books {
	readonly url: string;
	readonly user: string;
	readonly password: string;
}

const OPTIONS: Readonly<Record<string, Settings>> = {
	customer: { existing: 'keep' },
	invoice: { status: 'draft', prices: 'with', dueInDays: 14 }
};
const BAD: Readonly<Record<string, Values>> = {
	customer: { name: 'Nordbakeriet\nand another' },
	invoice: { customer: 'Nordbakeriet', price: 10, currency: 'kroner' },
	payment: { invoice: '999999', amount: 10 }
};
const MODELS: Readonly<Record<string, readonly [string, Values[]]>> = {
	customer: ['party.party', []],
	invoice: [INVOICE, []],
	payment: ['account.move', [['description', 'like', 'handover:%']] as unknown as Values[]]
};
const NOBODY = await freePort();
export const TODAY = dayOf(Date.now(), 'Europe/Oslo');

/** The bakery's books, for what the engine hands over. */
export const contextAt = ({ url, user, password }: Books, action = '', options: Settings = {}): Context =>
	testContext({
		settings: { baseUrl: url, user },
		secrets: { token: password },
		options: { ...OPTIONS[action], ...options }
	});

/** What a Tryton that has just been set up lacks: a country, and a way to pay. */
async function furnish(context: Context): Promise<void> {
	const where = [['code', '=', 'NO']];
	if ((await find(context, 'country.country', { where, fields: ['code'] })).length === 0) {
		await make(context, 'country.country', { name: 'Norway', code: 'NO' }, 'country');
	}
	if ((await find(context, 'account.invoice.payment.method', { where: [], fields: ['name'] })).length > 0) return;
	const [account] = await find(context, 'account.account', { where: [['name', '=', 'Main Cash']], fields: ['name'] });
	const [journal] = await find(context, 'account.journal', { where: [['type', '=', 'cash']], fields: ['name'] });
	const { company = null } = await companyOf(context);
	const [cash, by] = [account?.id ?? null, journal?.id ?? null];
	const method = { name: 'Bank', company, journal: by, credit_account: cash, debit_account: cash };
	await make(context, 'account.invoice.payment.method', method, 'payment method');
}

/** Makes a posted invoice, and says its number. */
export async function posted(books: Books, price: number, values: Values = {}): Promise<string> {
	const context = contextAt(books, 'invoice', { status: 'posted' });
	const sold = { customer: 'Salong Saga', description: 'Klipp', price, date: TODAY, ...values };
	const { note } = await invoice.write(context, { key: freshKey(), values: sold });
	return String(note).replace('Invoice number ', '');
}

/** Where the connector is put to the test: any Tryton, real or in memory. */
export async function bedOn(books: Books): Promise<SourceBed & DestinationBed> {
	const context = contextAt(books, 'invoice');
	await furnish(context);
	// Tryton tries every combination of the payments of an invoice, so many of one take long.
	const paid: string[] = [];
	while (paid.length < 4) paid.push(await posted(books, 1_000_000));
	let [made, wrong] = [0, 0];
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
			date: TODAY,
			dueDate: '2031-12-01',
			currency: 'EUR',
			description: `Kanelbolle ${n}`,
			quantity: n,
			price: 38.5
		}),
		payment: (n) => ({ invoice: paid[n % paid.length] ?? '', amount: 100 + n, date: TODAY })
	};
	const rowOf: Readonly<Record<string, () => Promise<Values>>> = {
		contacts: async () => ({ name: `Kari Nordmann ${(made += 1)}` }),
		invoices: async () => {
			const { body, lines } = await asInvoice(context, { customer: 'Salong Saga', price: 900 }, freshKey());
			return { type: 'out', ...body, lines: [['create', lines]] };
		}
	};
	return {
		open: async (name, signal) => ({ ...contextAt(books, name), signal }),
		// Tryton answers 429 to whoever tries the same user with a wrong password a few times.
		wrong: async (name, signal) => ({ ...contextAt({ ...books, user: `nobody-${(wrong += 1)}` }, name), signal }),
		absent: async (name, signal) => ({
			...contextAt({ ...books, url: `http://127.0.0.1:${NOBODY}/shop` }, name),
			signal
		}),
		arrive: async (count, stream) => {
			const row = rowOf[stream] ?? (async () => ({}));
			const rows: Values[] = [];
			for (let n = 0; n < count; n += 1) rows.push(n > 0 && stream === 'invoices' ? (rows[0] ?? {}) : await row());
			const model = stream === 'contacts' ? 'party.party' : INVOICE;
			await callTryton(context, `model.${model}.create`, [rows, await companyOf(context)], stream);
		},
		manyRecords: 60,
		values: (n, action) => values[action]?.(n) ?? {},
		bad: (action) => BAD[action],
		count: async (action) => {
			const [model = '', where = []] = MODELS[action] ?? [];
			return Number(await callTryton(context, `model.${model}.search_count`, [where, await companyOf(context)]));
		},
		plainFields: ['currency', 'country', 'invoice']
	};
}
