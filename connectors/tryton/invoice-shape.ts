import { isFilled, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { linesIn, type Prices } from '../accounting/lines.ts';
import type { Context } from '../contract.ts';
import { amountOf, listOf, partOf, rounded, textOf } from '../rest/read.ts';
import { pricesIn } from './prices.ts';

export const INVOICE_FIELDS = [
	...['number', 'reference', 'state', 'untaxed_amount', 'tax_amount', 'total_amount', 'amount_to_pay', 'invoice_date'],
	...['payment_term', 'payment_term_date', 'create_date', 'write_date', 'lines_to_pay.maturity_date'],
	...['party.name', 'party.email', 'party.code', 'currency.code'],
	...['type', 'description', 'quantity', 'unit_price', 'taxes.rate', 'product.code'].map((part) => `lines.${part}`)
];

export const linesOf = (invoice: Values): Values[] =>
	listOf(invoice['lines.']).filter(({ type }) => type === undefined || type === 'line');

const rateOf = (line: Values): number =>
	listOf(line['taxes.']).reduce((sum, { rate }) => sum + (amountOf(rate) ?? 0), 0);

/** Whether a line has a tax that the invoice does not: Tryton works them out at the first change. */
export const lacksTaxes = (invoice: Values): boolean =>
	amountOf(invoice.tax_amount) === 0 && (amountOf(invoice.untaxed_amount) ?? 0) !== 0 && linesOf(invoice).some(rateOf);

/** To the three decimals that four without VAT can tell. */
const priceWithVat = (line: Values): number => rounded(Number(line.unit_price) * (1 + rateOf(line)), 3);

/** A line by our names. */
const asLine = (line: Values, prices: Prices): Values => ({
	description: textOf(line.description),
	quantity: amountOf(line.quantity),
	price: prices === 'with' ? priceWithVat(line) : amountOf(line.unit_price)
});

/** An invoice as it was sent: with one line, that line's parts are fields of its own. */
export function asItWasSent(invoice: Values, context: Context): Values {
	const lines = linesOf(invoice).map((line) => asLine(line, pricesIn(context)));
	const [line = {}] = lines.length === 1 ? lines : [];
	const values: Record<string, Value | undefined> = {
		customer: partOf(invoice, 'party.').name,
		reference: invoice.reference,
		date: invoice.invoice_date,
		dueDate: invoice.payment_term_date,
		currency: partOf(invoice, 'currency.').code,
		...line
	};
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) => (isFilled(value) ? [[name, value]] : []))
	);
}

/** Whether an invoice has the lines that would be written, and no others. */
export function hasTheseLines(invoice: Values, values: Values, context: Context): boolean {
	const held = linesOf(invoice).map((line) => asLine(line, pricesIn(context)));
	const wanted = linesIn(values, pricesIn(context));
	const isSame = (place: number): boolean => {
		const [one, other] = [held[place], wanted[place]];
		const isPrice = Math.abs(Number(one?.price) - Number(other?.price)) < 0.0015;
		return one?.description === other?.description && one?.quantity === other?.quantity && isPrice;
	};
	return held.length === wanted.length && wanted.every((_, place) => isSame(place));
}

const dueDateOf = (invoice: Values): string | null => {
	const days = listOf(invoice['lines_to_pay.']).flatMap(({ maturity_date: day }) => textOf(day) ?? []);
	return days.toSorted().at(-1) ?? textOf(invoice.payment_term_date);
};

/** An invoice of Tryton by our names; amounts are decimal numbers in the currency of the invoice. */
export function fromInvoice(invoice: Values): Values {
	const [party, total] = [partOf(invoice, 'party.'), amountOf(invoice.total_amount)];
	const isOwed = invoice.state === 'posted' || invoice.state === 'paid';
	return {
		number: textOf(invoice.number),
		reference: textOf(invoice.reference),
		status: textOf(invoice.state),
		customer: textOf(party.name),
		email: textOf(party.email),
		customerNumber: textOf(party.code),
		date: textOf(invoice.invoice_date),
		dueDate: dueDateOf(invoice),
		currency: textOf(partOf(invoice, 'currency.').code),
		net: amountOf(invoice.untaxed_amount),
		vat: amountOf(invoice.tax_amount),
		total,
		due: isOwed ? amountOf(invoice.amount_to_pay) : null,
		isCreditNote: (total ?? 0) < 0,
		lines: linesOf(invoice).map((line) => ({
			...asLine(line, 'without'),
			priceWithVat: priceWithVat(line),
			vatRate: rounded(rateOf(line) * 100),
			sku: textOf(partOf(line, 'product.').code)
		}))
	};
}
