import type { StreamManifest } from '../contract.ts';
import { whoFields } from './who-fields.ts';

const MONEY = 'In the currency of the invoice.';

export const invoiceStream = {
	label: 'Invoices',
	record: { one: 'invoice', many: 'invoices' },
	arrival: 'polled',
	fields: [
		{ name: 'number', label: 'Invoice number', kind: 'text' },
		{ name: 'id', label: 'Invoice id', kind: 'text', help: 'Stripe’s own; it begins with in_.' },
		{ name: 'status', label: 'Status', kind: 'text', help: 'open, paid, uncollectible or void; a draft is not read.' },
		{ name: 'created', label: 'Begun at', kind: 'date-time' },
		{ name: 'date', label: 'Invoice date', kind: 'date-time' },
		{ name: 'dueDate', label: 'Due date', kind: 'date-time' },
		{ name: 'paidOn', label: 'Paid at', kind: 'date-time' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'total', label: 'Total with VAT', kind: 'money', vat: { is: 'with', other: 'net' }, help: MONEY },
		{ name: 'vat', label: 'VAT', kind: 'money', help: MONEY },
		{ name: 'net', label: 'Total without VAT', kind: 'money', vat: { is: 'without', other: 'total' }, help: MONEY },
		{ name: 'paid', label: 'Paid', kind: 'money', vat: { is: 'with' }, help: MONEY },
		{ name: 'due', label: 'Still to pay', kind: 'money', vat: { is: 'with' }, help: MONEY },
		...whoFields,
		{ name: 'customerId', label: 'Customer id', kind: 'text' },
		{ name: 'vatNumber', label: 'VAT number', kind: 'text' },
		{ name: 'description', label: 'Note', kind: 'long-text' },
		{
			name: 'lines',
			label: 'Lines',
			kind: 'list',
			help: 'Each has a description, quantity, price (of one, without VAT), priceWithVat, vatRate (per cent), net, vatAmount and total.'
		},
		{ name: 'pdf', label: 'The invoice as PDF', kind: 'url' },
		{ name: 'page', label: 'Page where the customer pays', kind: 'url' },
		{ name: 'link', label: 'Page in Stripe', kind: 'url' }
	]
} as const satisfies StreamManifest;
