import type { RecordField } from '../contract.ts';

const person: readonly RecordField[] = [
	{ name: 'name', label: 'Customer', kind: 'text' },
	{ name: 'email', label: 'E-mail', kind: 'email' },
	{ name: 'phone', label: 'Phone', kind: 'phone' }
];

export const orderFields: readonly RecordField[] = [
	{ name: 'orderNumber', label: 'Order number', kind: 'text' },
	{ name: 'placedAt', label: 'When it was placed', kind: 'date-time' },
	...person,
	{ name: 'street', label: 'Street', kind: 'text' },
	{ name: 'postcode', label: 'Postcode', kind: 'text' },
	{ name: 'city', label: 'Town or city', kind: 'text' },
	{ name: 'country', label: 'Country', kind: 'text' },
	{ name: 'lines', label: 'Lines', kind: 'list', help: 'Each with product, quantity, unit price and total.' },
	{ name: 'total', label: 'Total', kind: 'money', help: 'In hundredths of the currency: 34900 is 349.00.' },
	{
		name: 'totalWritten',
		label: 'Total as it is written',
		kind: 'text',
		help: 'Such as 349.00, without the currency.'
	},
	{ name: 'currency', label: 'Currency', kind: 'text' }
];

export const entryFields: readonly RecordField[] = [
	...person,
	{ name: 'company', label: 'Company', kind: 'text' },
	{ name: 'message', label: 'Message', kind: 'long-text' }
];
