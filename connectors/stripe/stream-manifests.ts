import type { StreamManifest } from '../contract.ts';
import { whoFields } from './who-fields.ts';

export const refundStream = {
	label: 'Refunds',
	record: { one: 'refund', many: 'refunds' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Refund id', kind: 'text' },
		{ name: 'created', label: 'Refunded at', kind: 'date-time' },
		{ name: 'status', label: 'Status', kind: 'text', help: 'succeeded, pending, failed or canceled.' },
		{ name: 'amount', label: 'Amount', kind: 'money', help: 'Above zero, in the currency of the payment.' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'reason', label: 'Reason', kind: 'text' },
		{ name: 'chargeId', label: 'Payment id', kind: 'text', help: 'Of the payment that was paid back.' },
		{ name: 'paymentId', label: 'Payment intent id', kind: 'text' }
	]
} as const satisfies StreamManifest;

export const customerStream = {
	label: 'New customers',
	record: { one: 'customer', many: 'customers' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Customer id', kind: 'text' },
		...whoFields,
		{ name: 'description', label: 'Description', kind: 'text' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'language', label: 'Language', kind: 'text' },
		{ name: 'created', label: 'Added at', kind: 'date-time' },
		{ name: 'link', label: 'Page in Stripe', kind: 'url' }
	]
} as const satisfies StreamManifest;
