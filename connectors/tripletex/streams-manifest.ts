import type { StreamManifest } from '../contract.ts';

const amount = 'In the currency of the invoice.';

export const invoiceStream = {
	label: 'Sales invoices',
	record: { one: 'invoice', many: 'invoices' },
	arrival: 'polled',
	fields: [
		{ name: 'number', label: 'Invoice number', kind: 'text' },
		{ name: 'reference', label: 'Reference', kind: 'text' },
		{ name: 'kid', label: 'KID number', kind: 'text' },
		{ name: 'customer', label: 'Customer', kind: 'text' },
		{ name: 'email', label: 'Customer’s e-mail', kind: 'email' },
		{ name: 'customerNumber', label: 'Customer number', kind: 'text' },
		{ name: 'date', label: 'Invoice date', kind: 'date' },
		{ name: 'dueDate', label: 'Due date', kind: 'date' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'net', label: 'Total without VAT', kind: 'money', vat: { is: 'without', other: 'total' }, help: amount },
		{ name: 'vat', label: 'VAT', kind: 'money', help: amount },
		{ name: 'total', label: 'Total with VAT', kind: 'money', vat: { is: 'with', other: 'net' }, help: amount },
		{ name: 'due', label: 'Still to pay', kind: 'money', help: amount },
		{ name: 'isCreditNote', label: 'Is a credit note', kind: 'yes-no' },
		{ name: 'isCredited', label: 'Credited', kind: 'yes-no' }
	]
} as const satisfies StreamManifest;

export const customerStream = {
	label: 'Customers',
	record: { one: 'customer', many: 'customers' },
	arrival: 'polled',
	fields: [
		{ name: 'customerNumber', label: 'Customer number', kind: 'text' },
		{ name: 'name', label: 'Name', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'phone', label: 'Phone', kind: 'phone' },
		{ name: 'mobile', label: 'Mobile phone', kind: 'phone' },
		{ name: 'street', label: 'Street', kind: 'text' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'country', label: 'Country', kind: 'text', help: 'Two letters, such as NO.' },
		{ name: 'number', label: 'Organisation number', kind: 'text' },
		{ name: 'isPrivate', label: 'Is a private person', kind: 'yes-no' },
		{ name: 'isInactive', label: 'Put aside', kind: 'yes-no' }
	]
} as const satisfies StreamManifest;
