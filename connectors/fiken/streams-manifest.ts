import type { StreamManifest } from '../contract.ts';

const amount = 'In the currency of the invoice.';

export const invoiceStream = {
	label: 'Sales invoices',
	record: { one: 'invoice', many: 'invoices' },
	arrival: 'polled',
	fields: [
		{ name: 'number', label: 'Invoice number', kind: 'text' },
		{ name: 'reference', label: 'Order reference', kind: 'text' },
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
		{ name: 'paid', label: 'Paid', kind: 'yes-no' },
		{ name: 'paidOn', label: 'Fully paid on', kind: 'date' },
		{
			name: 'lines',
			label: 'Lines',
			kind: 'list',
			help: 'Each with its description, quantity, price without VAT, VAT and total.'
		},
		{ name: 'changed', label: 'Changed', kind: 'date' }
	]
} as const satisfies StreamManifest;

export const contactStream = {
	label: 'Contacts',
	record: { one: 'contact', many: 'contacts' },
	arrival: 'polled',
	fields: [
		{ name: 'customerNumber', label: 'Customer number', kind: 'text' },
		{ name: 'name', label: 'Name', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'phone', label: 'Phone', kind: 'phone' },
		{ name: 'street', label: 'Street', kind: 'text' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'country', label: 'Country', kind: 'text' },
		{ name: 'number', label: 'Organisation number', kind: 'text' },
		{ name: 'isCustomer', label: 'Is a customer', kind: 'yes-no' },
		{ name: 'isSupplier', label: 'Is a supplier', kind: 'yes-no' },
		{ name: 'isInactive', label: 'Put aside', kind: 'yes-no' },
		{ name: 'changed', label: 'Changed', kind: 'date' }
	]
} as const satisfies StreamManifest;
