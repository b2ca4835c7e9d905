import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { amountOf, listOf, textOf } from '../rest/read.ts';
import { INVOICE } from './find-invoice.ts';
import { find } from './model.ts';
import { referenceOf } from './reference.ts';

/** What was paid of an invoice, in its currency. */
export interface Payment {
	readonly invoice: string;
	readonly amount: number;
	readonly date: string;
}

/** A payment that stands in the books, with the id of its posting. */
export interface Posted extends Pick<Payment, 'amount' | 'date'> {
	readonly move: number;
}

const FIELDS = [
	...['number', 'state', 'amount_to_pay', 'currency', 'company', 'account'],
	...['move', 'date', 'credit', 'amount_second_currency'].map((part) => `payment_lines.${part}`)
];

const invoiceWith = async (context: Context, where: Value): Promise<Values | undefined> => {
	const sold = [
		['type', '=', 'out'],
		['state', 'in', ['posted', 'paid']]
	];
	const found = await find(context, INVOICE, { where: [...sold, where], fields: FIELDS });
	// Of two books in one Tryton, or two years with the same numbers, the newest is meant.
	return found.at(-1);
};

/** The posted invoice with this number. */
export const invoiceNumbered = (context: Context, number: string): Promise<Values | undefined> =>
	invoiceWith(context, ['number', '=', number]);

/** The invoice that is paid by a posting. */
export const invoiceOfMove = (context: Context, move: number): Promise<Values | undefined> =>
	invoiceWith(context, ['payment_lines.move', '=', move]);

/** What was paid of an invoice. */
export const paymentsOf = (invoice: Values = {}): Posted[] =>
	listOf(invoice['payment_lines.']).map((line) => ({
		move: Number(line.move),
		amount: Math.abs(amountOf(line.amount_second_currency) ?? amountOf(line.credit) ?? 0),
		date: textOf(line.date) ?? ''
	}));

/** The id of the posting that we have made under a key. */
export async function paymentOf(context: Context, key: string): Promise<number | null> {
	const where = [['description', '=', referenceOf(key)]];
	const [found] = await find(context, 'account.move', { where, fields: ['date'], limit: 1 });
	return typeof found?.id === 'number' ? found.id : null;
}
