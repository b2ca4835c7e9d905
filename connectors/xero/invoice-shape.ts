import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { dayOfDate } from './dates.ts';

const linesOf = (value: Value | undefined): Values[] =>
	(Array.isArray(value) ? value.filter(isObject) : []).map((line) => ({
		description: line.Description ?? null,
		quantity: line.Quantity ?? null,
		price: line.UnitAmount ?? null,
		total: line.LineAmount ?? null,
		vat: line.TaxAmount ?? null,
		vatCode: line.TaxType ?? null,
		account: line.AccountCode ?? null,
		article: line.ItemCode ?? null
	}));

/** An invoice of Xero by our names; amounts are decimal numbers in its currency. */
export const fromInvoice = (invoice: Values): Values => {
	const contact = isObject(invoice.Contact ?? null) ? (invoice.Contact as Values) : {};
	const lines = linesOf(invoice.LineItems);
	return {
		number: invoice.InvoiceNumber ?? null,
		reference: invoice.Reference ?? null,
		status: invoice.Status ?? null,
		customer: contact.Name ?? null,
		customerId: contact.ContactID ?? null,
		date: dayOfDate(invoice.DateString ?? invoice.Date),
		dueDate: dayOfDate(invoice.DueDateString ?? invoice.DueDate),
		currency: invoice.CurrencyCode ?? null,
		net: invoice.SubTotal ?? null,
		vat: invoice.TotalTax ?? null,
		total: invoice.Total ?? null,
		paid: invoice.AmountPaid ?? null,
		due: invoice.AmountDue ?? null,
		paidOn: dayOfDate(invoice.FullyPaidOnDate),
		changed: invoice.UpdatedDateUTC ?? null,
		lines
	};
};

const partsOf = ({ description, quantity, price }: Values): Values => ({
	description: description ?? null,
	quantity: quantity ?? null,
	price: price ?? null
});

/** An invoice as it was sent: with one line, that line's parts are fields of its own. */
export const asItWasSent = (invoice: Values): Values => {
	const { number, reference, customer, date, dueDate, currency, lines } = fromInvoice(invoice);
	const [line, ...others] = Array.isArray(lines) ? lines.filter(isObject) : [];
	const single = others.length === 0 ? line : undefined;
	const sent = { number, reference, customer, date, dueDate, currency, ...(single && partsOf(single)) };
	return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value ?? null]));
};
