import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf } from '../accounting/day.ts';
import { figureIn, wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Receipt } from '../contract.ts';
import { bankAccountOf, bankAccounts } from './bank-accounts.ts';
import { askCompany } from './company.ts';
import { decimal, hundredths } from './sum.ts';
import { listIn, madeId, oneIn } from './vendor.ts';

const needed = <Part>(part: Part | null, label: string): Part => {
	if (part !== null) return part;
	throw new ConnectorError('refused', {
		say: `This payment has no “${label}”, and Fiken needs it. Fill it in and send it again, or choose another field for it.`
	});
};

interface Payment {
	readonly invoice: string;
	/** In hundredths of the invoice's currency. */
	readonly amount: number;
	readonly date: string;
}

const paymentIn = ({ timeZone, now }: Context, values: Values): Payment => ({
	invoice: needed(wordsIn(values.invoice, 'Invoice number'), 'Invoice number').trim(),
	amount: hundredths(needed(figureIn(values.amount, 'Amount'), 'Amount')),
	date: dayIn(values.date, 'Paid on', timeZone) ?? dayOf(now(), timeZone)
});

interface Sale {
	readonly id: string;
	readonly currency: Value;
	readonly payments: readonly Values[];
}

/** What Fiken keeps the payments of an invoice with; undefined where there is no such invoice. */
async function saleOf(context: Context, invoiceNumber: string): Promise<Sale | undefined> {
	const parameters = { invoiceNumber };
	const invoices = listIn(await askCompany(context, { method: 'GET', address: '/invoices', parameters }));
	const invoice = invoices.find((row) => String(row.invoiceNumber) === invoiceNumber);
	const id = isObject(invoice?.sale) ? invoice.sale.saleId : undefined;
	if (typeof id !== 'number' && typeof id !== 'string') return undefined;
	const said = await askCompany(context, { method: 'GET', address: `/sales/${id}`, about: 'payment', expect: [404] });
	const { salePayments } = oneIn(said) ?? {};
	const payments = Array.isArray(salePayments) ? salePayments.filter(isObject) : [];
	return { id: String(id), currency: invoice?.currency ?? 'NOK', payments };
}

const same = ({ amount, date }: Payment, row: Values): boolean => row.amount === amount && row.date === date;

const receiptOf = ({ invoice }: Payment, id: unknown, outcome: Receipt['outcome']): Receipt => ({
	id: `${invoice}-${String(id)}`,
	outcome
});

const isNotThere = (invoice: string): ConnectorError =>
	new ConnectorError('refused', {
		say: `There is no invoice ${invoice} in Fiken. Correct “Invoice number” of this payment and send it again, or enter the payment there by hand.`
	});

const there = async (context: Context, values: Values): Promise<Receipt | null> => {
	const wanted = paymentIn(context, values);
	const found = (await saleOf(context, wanted.invoice))?.payments.find((row) => same(wanted, row));
	return found ? receiptOf(wanted, found.paymentId, 'unchanged') : null;
};

/** Fiken keeps no reference of ours with a payment: one of the same invoice, amount and day is the same. */
export const payment: DestinationAction = {
	async write(context, { values }) {
		const wanted = paymentIn(context, values);
		const sale = await saleOf(context, wanted.invoice);
		if (!sale) throw isNotThere(wanted.invoice);
		const found = sale.payments.find((row) => same(wanted, row));
		if (found) return receiptOf(wanted, found.paymentId, 'unchanged');
		const account = await bankAccountOf(context);
		const body = {
			date: wanted.date,
			amount: wanted.amount,
			account,
			...(sale.currency !== 'NOK' && { currency: sale.currency })
		};
		const address = `/sales/${sale.id}/payments`;
		const said = await askCompany(context, { method: 'POST', address, body, about: 'payment' });
		return receiptOf(wanted, madeId(said, 'payment'), 'created');
	},
	lookUp: async (context, _key, values) => (values ? there(context, values) : null),
	isThere: async (context, { values }) => (await there(context, values)) !== null,
	readBack: async (context, { id }) => {
		const [invoice = '', paymentId] = id.split('-');
		const sale = await saleOf(context, invoice);
		const held = sale?.payments.find((row) => String(row.paymentId) === paymentId);
		const values: Values = held ? { invoice, amount: decimal(held.amount), date: held.date ?? null } : {};
		return values;
	},
	choices: { bankAccount: bankAccounts }
};
