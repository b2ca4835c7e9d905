import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';

/** What is asked for with a record, beyond its own plain fields. */
export const CUSTOMER_FIELDS = '*,postalAddress(*,country(*))';
export const INVOICE_FIELDS = '*,customer(*),currency(*),orders(id,reference)';

export const part = (value: Value | undefined): Values => (isObject(value) ? value : {});

const partsIn = (value: Value | undefined): Values[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** What we send of a customer, by our names. */
export const sentCustomer = (customer: Values): Values => {
	const address = part(customer.postalAddress);
	return {
		name: customer.name ?? null,
		email: customer.email ?? null,
		phone: customer.phoneNumber ?? null,
		street: address.addressLine1 ?? null,
		postcode: address.postalCode ?? null,
		city: address.city ?? null,
		country: part(address.country).isoAlpha2Code ?? null,
		number: customer.organizationNumber ?? null
	};
};

/** A customer of Tripletex by our names. */
export const fromCustomer = (customer: Values): Values => ({
	customerNumber: customer.customerNumber ?? null,
	...sentCustomer(customer),
	mobile: customer.phoneNumberMobile ?? null,
	isPrivate: customer.isPrivateIndividual === true,
	isInactive: customer.isInactive === true
});

const difference = (one: Value | undefined, other: Value | undefined): number | null =>
	typeof one === 'number' && typeof other === 'number' ? Math.round((one - other) * 100) / 100 : null;

/** An invoice of Tripletex by our names; amounts are decimal numbers in the currency of the invoice. */
export const fromInvoice = (invoice: Values): Values => {
	const [customer, [order]] = [part(invoice.customer), partsIn(invoice.orders)];
	const { amountCurrency: total = null, amountExcludingVatCurrency: net = null } = invoice;
	return {
		number: invoice.invoiceNumber ?? null,
		reference: order?.reference ?? null,
		kid: invoice.kid ?? null,
		customer: customer.name ?? null,
		email: customer.email ?? null,
		customerNumber: customer.customerNumber ?? null,
		date: invoice.invoiceDate ?? null,
		dueDate: invoice.invoiceDueDate ?? null,
		currency: part(invoice.currency).code ?? null,
		net,
		vat: difference(total, net),
		total,
		due: invoice.amountCurrencyOutstanding ?? null,
		isCreditNote: invoice.isCreditNote === true,
		isCredited: invoice.isCredited === true
	};
};
