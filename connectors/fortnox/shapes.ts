import type { Values } from '#lib/domain/mapping/values.ts';

const renamed =
	(names: Readonly<Record<string, string>>) =>
	(row: Values): Values =>
		Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, row[theirs] ?? null]));

/** A customer by our names, out of the list. */
export const listedCustomer = renamed({
	customerNumber: 'CustomerNumber',
	name: 'Name',
	email: 'Email',
	phone: 'Phone',
	street: 'Address1',
	postcode: 'ZipCode',
	city: 'City',
	number: 'OrganisationNumber'
});

/** A customer by our names, out of its own page, which calls the phone otherwise. */
export const heldCustomer = renamed({
	customerNumber: 'CustomerNumber',
	name: 'Name',
	email: 'Email',
	phone: 'Phone1',
	street: 'Address1',
	postcode: 'ZipCode',
	city: 'City',
	country: 'CountryCode',
	number: 'OrganisationNumber'
});

/** An invoice by our names, out of the list; amounts are decimal numbers. */
export const listedInvoice = renamed({
	number: 'DocumentNumber',
	reference: 'ExternalInvoiceReference1',
	ocr: 'OCR',
	customer: 'CustomerName',
	customerNumber: 'CustomerNumber',
	date: 'InvoiceDate',
	dueDate: 'DueDate',
	currency: 'Currency',
	total: 'Total',
	due: 'Balance',
	paidOn: 'FinalPayDate',
	booked: 'Booked',
	cancelled: 'Cancelled',
	sent: 'Sent'
});

/** A payment by our names. */
export const heldPayment = (row: Values): Values => {
	const { invoice, ...rest } = renamed({ invoice: 'InvoiceNumber', amount: 'AmountCurrency', date: 'PaymentDate' })(
		row
	);
	return { invoice: invoice === null ? null : String(invoice), ...rest, amount: rest.amount ?? row.Amount ?? null };
};
