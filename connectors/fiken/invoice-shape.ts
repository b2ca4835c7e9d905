import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { decimal } from './sum.ts';

const part = (value: Value | undefined): Values => (isObject(value) ? value : {});

const lineOf = (line: Values): Values => ({
	description: line.description ?? line.productName ?? null,
	quantity: line.quantity ?? null,
	price: decimal(line.unitPrice),
	net: decimal(line.net),
	vat: decimal(line.vat),
	total: decimal(line.gross)
});

/** An invoice of Fiken by our names; amounts are decimal numbers in the currency of the invoice. */
export const fromInvoice = (invoice: Values): Values => {
	const [customer, sale] = [part(invoice.customer), part(invoice.sale)];
	const isForeign = typeof invoice.currency === 'string' && invoice.currency !== 'NOK';
	return {
		number: invoice.invoiceNumber ?? null,
		reference: invoice.orderReference ?? null,
		kid: invoice.kid ?? null,
		customer: customer.name ?? null,
		email: customer.email ?? null,
		customerNumber: customer.customerNumber ?? null,
		date: invoice.issueDate ?? null,
		dueDate: invoice.dueDate ?? null,
		currency: invoice.currency ?? 'NOK',
		net: decimal(invoice.net),
		vat: decimal(invoice.vat),
		total: decimal(invoice.gross),
		due: decimal(isForeign ? sale.outstandingBalanceInCurrency : sale.outstandingBalance),
		paid: sale.settled === true,
		paidOn: sale.settledDate ?? null,
		lines: Array.isArray(invoice.lines) ? invoice.lines.filter(isObject).map(lineOf) : [],
		changed: invoice.lastModifiedDate ?? null
	};
};
