import type { StreamManifest } from '../contract.ts';
import { whoFields } from './who-fields.ts';

const SETTLED = 'In the currency that is paid out to you; empty where Stripe has not said it yet.';

export const chargeStream = {
	label: 'Payments',
	record: { one: 'payment', many: 'payments' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Payment id', kind: 'text', help: 'Stripe’s own; it begins with ch_ or py_.' },
		{ name: 'created', label: 'Paid at', kind: 'date-time' },
		{
			name: 'amount',
			label: 'Amount',
			kind: 'money',
			vat: { is: 'with' },
			help: 'What the customer paid, in the currency of the payment.'
		},
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'refunded', label: 'Paid back', kind: 'money', help: 'In the currency of the payment.' },
		{ name: 'fee', label: 'Fee', kind: 'money', help: SETTLED },
		{ name: 'net', label: 'Amount less the fee', kind: 'money', help: SETTLED },
		{ name: 'settled', label: 'Amount before the fee', kind: 'money', help: SETTLED },
		{ name: 'settledCurrency', label: 'Currency that is paid out', kind: 'text' },
		{ name: 'description', label: 'Description', kind: 'text' },
		{ name: 'statementText', label: 'Text on the customer’s statement', kind: 'text' },
		...whoFields,
		{ name: 'method', label: 'Paid by', kind: 'text', help: 'As Stripe names it, such as card or klarna.' },
		{ name: 'card', label: 'Kind of card', kind: 'text' },
		{ name: 'cardEndsIn', label: 'Last four digits of the card', kind: 'text' },
		{ name: 'customerId', label: 'Customer id', kind: 'text', help: 'Empty where somebody paid as a guest.' },
		{ name: 'invoiceId', label: 'Invoice id', kind: 'text' },
		{ name: 'paymentId', label: 'Payment intent id', kind: 'text', help: 'It begins with pi_.' },
		{ name: 'status', label: 'Status', kind: 'text' },
		{ name: 'disputed', label: 'Disputed by the customer', kind: 'yes-no' },
		{ name: 'receipt', label: 'Receipt', kind: 'url' },
		{ name: 'link', label: 'Page in Stripe', kind: 'url' }
	]
} as const satisfies StreamManifest;
