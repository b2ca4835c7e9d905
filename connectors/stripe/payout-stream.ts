import type { StreamManifest } from '../contract.ts';

const SUM = 'In the currency of the payout.';
const AUTOMATIC = `${SUM} Empty for a payout that you have made by hand.`;

export const payoutStream = {
	label: 'Payouts to the bank',
	record: { one: 'payout', many: 'payouts' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Payout id', kind: 'text' },
		{ name: 'created', label: 'Made at', kind: 'date-time' },
		{ name: 'arrives', label: 'In the bank on', kind: 'date' },
		{ name: 'status', label: 'Status', kind: 'text', help: 'pending, in_transit, paid, failed or canceled.' },
		{ name: 'amount', label: 'Amount', kind: 'money', help: `${SUM} What reaches the bank.` },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{
			name: 'gross',
			label: 'Before fees',
			kind: 'money',
			help: `${AUTOMATIC} Less the fees it is what reaches the bank.`
		},
		{ name: 'fees', label: 'Fees altogether', kind: 'money', help: AUTOMATIC },
		{ name: 'net', label: 'After fees', kind: 'money', help: AUTOMATIC },
		{ name: 'sales', label: 'Sales before fees', kind: 'money', help: AUTOMATIC },
		{ name: 'refunds', label: 'Refunds', kind: 'money', help: `${AUTOMATIC} Above zero.` },
		{
			name: 'disputes',
			label: 'Disputed payments',
			kind: 'money',
			help: `${AUTOMATIC} Above zero where money was taken.`
		},
		{ name: 'other', label: 'Everything else', kind: 'money', help: AUTOMATIC },
		{ name: 'payments', label: 'How many payments', kind: 'number' },
		{
			name: 'lines',
			label: 'Sums of each kind',
			kind: 'list',
			help: 'One for sales, refunds, fees, disputes and what is other. Each has a kind, count, gross, fee and net.'
		},
		{ name: 'automatic', label: 'Made by Stripe by itself', kind: 'yes-no' },
		{ name: 'description', label: 'Description', kind: 'text' },
		{ name: 'statementText', label: 'Text on the bank statement', kind: 'text' },
		{ name: 'bankAccountId', label: 'Stripe’s id of the bank account', kind: 'text' },
		{ name: 'failure', label: 'Why it failed', kind: 'text' },
		{ name: 'link', label: 'Page in Stripe', kind: 'url' }
	]
} as const satisfies StreamManifest;
