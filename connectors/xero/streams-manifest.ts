import type { StreamManifest } from '../contract.ts';

export const invoiceStream = {
	label: 'Sales invoices',
	record: { one: 'invoice', many: 'invoices' },
	arrival: 'polled',
	fields: [
		{ name: 'number', label: 'Invoice number', kind: 'text' },
		{ name: 'reference', label: 'Reference', kind: 'text' },
		{ name: 'status', label: 'Status', kind: 'text', help: 'DRAFT, SUBMITTED, AUTHORISED, PAID, VOIDED or DELETED.' },
		{ name: 'customer', label: 'Customer', kind: 'text' },
		{ name: 'customerId', label: 'Xero’s id of the customer', kind: 'text' },
		{ name: 'date', label: 'Invoice date', kind: 'date' },
		{ name: 'dueDate', label: 'Due date', kind: 'date' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{
			name: 'net',
			label: 'Total without VAT',
			kind: 'money',
			vat: { is: 'without', other: 'total' },
			help: 'In the currency of the invoice.'
		},
		{ name: 'vat', label: 'VAT', kind: 'money', help: 'In the currency of the invoice.' },
		{
			name: 'total',
			label: 'Total with VAT',
			kind: 'money',
			vat: { is: 'with', other: 'net' },
			help: 'In the currency of the invoice.'
		},
		{ name: 'paid', label: 'Paid', kind: 'money', help: 'In the currency of the invoice.' },
		{ name: 'due', label: 'Still to pay', kind: 'money', help: 'In the currency of the invoice.' },
		{ name: 'paidOn', label: 'Fully paid on', kind: 'date' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' },
		{ name: 'lines', label: 'Lines', kind: 'list' }
	]
} as const satisfies StreamManifest;

export const contactStream = {
	label: 'Customers and suppliers',
	record: { one: 'contact', many: 'contacts' },
	arrival: 'polled',
	fields: [
		{ name: 'name', label: 'Name', kind: 'text' },
		{ name: 'firstName', label: 'First name', kind: 'text' },
		{ name: 'lastName', label: 'Last name', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'phone', label: 'Phone', kind: 'phone' },
		{ name: 'street', label: 'Street', kind: 'text' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'country', label: 'Country', kind: 'text' },
		{ name: 'number', label: 'Organisation number', kind: 'text' },
		{ name: 'status', label: 'Status', kind: 'text', help: 'ACTIVE or ARCHIVED.' },
		{ name: 'isCustomer', label: 'Is a customer', kind: 'yes-no' },
		{ name: 'isSupplier', label: 'Is a supplier', kind: 'yes-no' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;
