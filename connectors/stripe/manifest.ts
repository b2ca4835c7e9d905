import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { chargeStream } from './charge-stream.ts';
import { customerStream, refundStream } from './stream-manifests.ts';
import { invoiceStream } from './invoice-stream.ts';
import { payoutStream } from './payout-stream.ts';

const manifest = {
	id: 'stripe',
	name: 'Stripe',
	summary: 'Card and online payments: what was paid, what it cost, and what reached the bank.',
	categories: ['payments'],
	settings: [
		{
			name: 'token',
			label: 'Restricted key',
			help: 'In Stripe open Developers, API keys and press “Create restricted key”. Give it “Read” for Balance, Charges, Customers, Invoices and Payouts, or for those of them that you want to carry, and “None” for the rest. The key begins with rk_live_.',
			kind: 'password',
			secret: true,
			required: true,
			placeholder: 'rk_live_…'
		},
		addressSetting('Stripe', 'https://api.stripe.com')
	],
	streams: {
		charges: chargeStream,
		payouts: payoutStream,
		refunds: refundStream,
		invoices: invoiceStream,
		customers: customerStream
	},
	actions: {}
} as const satisfies Manifest;

export default manifest;
