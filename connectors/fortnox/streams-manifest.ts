import type { StreamManifest } from '../contract.ts';

export const invoiceStream = {
	label: 'Sales invoices',
	record: { one: 'invoice', many: 'invoices' },
	arrival: 'polled',
	fields: [
		{ name: 'number', label: 'Invoice number', kind: 'text' },
		{ name: 'reference', label: 'External reference', kind: 'text' },
		{ name: 'ocr', label: 'OCR number', kind: 'text' },
		{ name: 'customer', label: 'Customer', kind: 'text' },
		{ name: 'customerNumber', label: 'Customer number', kind: 'text' },
		{ name: 'date', label: 'Invoice date', kind: 'date' },
		{ name: 'dueDate', label: 'Due date', kind: 'date' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{
			name: 'total',
			label: 'Total with VAT',
			kind: 'money',
			vat: { is: 'with' },
			help: 'In the currency of the invoice.'
		},
		{ name: 'due', label: 'Still to pay', kind: 'money', help: 'In Swedish kronor, as Fortnox keeps it.' },
		{ name: 'paidOn', label: 'Fully paid on', kind: 'date' },
		{ name: 'booked', label: 'Booked', kind: 'yes-no' },
		{ name: 'cancelled', label: 'Cancelled', kind: 'yes-no' },
		{ name: 'sent', label: 'Sent', kind: 'yes-no' }
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
		{ name: 'street', label: 'Street', kind: 'text' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'number', label: 'Organisation number', kind: 'text' }
	]
} as const satisfies StreamManifest;
