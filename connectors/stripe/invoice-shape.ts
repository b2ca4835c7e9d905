import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { listOf, rounded, textOf } from '../rest/read.ts';
import type { Ripeness } from './created-stream.ts';
import { everyOne } from './list.ts';
import { amountIn, currencyOf } from './money.ts';
import { fromAddress, idOf, momentOf } from './parts.ts';
import { inDashboard } from './vendor.ts';

/** A draft is no invoice yet; an open one comes again once it is paid. */
export function invoiceRipeness({ status }: Values): Ripeness {
	if (status === 'draft') return 'later';
	return status === 'open' ? 'open' : 'done';
}

const smallest = (value: Values[string] | undefined): number => (typeof value === 'number' ? value : 0);

/** VAT of a line or of an invoice in the smallest unit, and how much of it stands in the amount already. */
function taxOf(taxes: readonly Values[]): { readonly all: number; readonly inside: number } {
	const sum = (rows: readonly Values[]): number => rows.reduce((total, { amount }) => total + smallest(amount), 0);
	const isInside = ({ inclusive, tax_behavior: behaviour }: Values): boolean =>
		inclusive === true || behaviour === 'inclusive';
	return { all: sum(taxes), inside: sum(taxes.filter(isInside)) };
}

const taxesIn = (part: Values): Values[] => listOf(part.tax_amounts ?? part.total_tax_amounts ?? part.total_taxes);

function lineOf(line: Values, currency: Values[string] | undefined): Values {
	const { all, inside } = taxOf(taxesIn(line));
	const discount = taxOf(listOf(line.discount_amounts)).all;
	const net = smallest(line.amount) - discount - inside;
	const quantity = typeof line.quantity === 'number' && line.quantity !== 0 ? line.quantity : 1;
	return {
		description: textOf(line.description),
		quantity,
		price: rounded((amountIn(currency, net) ?? 0) / quantity),
		priceWithVat: rounded((amountIn(currency, net + all) ?? 0) / quantity),
		vatRate: net === 0 ? 0 : rounded((all / net) * 100, 1),
		net: amountIn(currency, net),
		vatAmount: amountIn(currency, all),
		total: amountIn(currency, net + all)
	};
}

const linesOf = (lines: readonly Values[], currency: Values[string] | undefined): Values[] =>
	lines.map((line) => lineOf(line, currency));

/** Stripe sends the first lines along with an invoice; of a long one all are asked for. */
export async function longLines(context: Context, invoice: Values): Promise<Values> {
	if (readPath(invoice, 'lines.has_more') !== true) return {};
	const path = `/invoices/${String(invoice.id)}/lines`;
	const all = await everyOne(context, { path, many: 'lines of an invoice', right: 'Invoices' });
	return { lines: linesOf(all, invoice.currency) };
}

/** An invoice by our names; amounts are decimal numbers in its currency. */
export function fromInvoice(invoice: Values): Values {
	const { currency } = invoice;
	const money = (name: string): number | null => amountIn(currency, invoice[name]);
	const vat = typeof invoice.tax === 'number' ? invoice.tax : taxOf(taxesIn(invoice)).all;
	const transitions = (name: string): string | null => momentOf(readPath(invoice, `status_transitions.${name}`));
	return {
		id: textOf(invoice.id),
		number: textOf(invoice.number),
		status: textOf(invoice.status),
		created: momentOf(invoice.created),
		date: momentOf(invoice.effective_at) ?? transitions('finalized_at') ?? momentOf(invoice.created),
		dueDate: momentOf(invoice.due_date),
		paidOn: transitions('paid_at'),
		currency: currencyOf(currency),
		total: money('total'),
		vat: amountIn(currency, vat),
		net: amountIn(currency, smallest(invoice.total) - vat),
		paid: money('amount_paid'),
		due: money('amount_remaining'),
		name: textOf(invoice.customer_name),
		email: textOf(invoice.customer_email),
		phone: textOf(invoice.customer_phone),
		...fromAddress(invoice.customer_address),
		customerId: idOf(invoice.customer),
		vatNumber: textOf(readPath(invoice, 'customer_tax_ids.0.value')),
		description: textOf(invoice.description),
		lines: linesOf(listOf(readPath(invoice, 'lines.data')), currency),
		pdf: textOf(invoice.invoice_pdf),
		page: textOf(invoice.hosted_invoice_url),
		link: inDashboard(`invoices/${String(invoice.id)}`, invoice.livemode),
		custom: isObject(invoice.metadata) ? invoice.metadata : {}
	};
}
