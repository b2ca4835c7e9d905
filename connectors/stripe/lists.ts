import { chargeRipeness, fromCharge } from './charge-shape.ts';
import type { CreatedList } from './created-stream.ts';
import { customerRipeness, fromCustomer } from './customer-shape.ts';
import { fromInvoice, invoiceRipeness, longLines } from './invoice-shape.ts';
import { contentOf, fromPayout, payoutRipeness } from './payout-shape.ts';
import { fromRefund, refundRipeness } from './refund-shape.ts';

/** The lists of Stripe that are read, under the names of their streams. */
export const lists = {
	charges: {
		path: '/charges',
		parameters: { 'expand[]': 'data.balance_transaction' },
		many: 'payments',
		right: 'Charges and Balance',
		overlap: 1,
		ripeness: chargeRipeness,
		shape: fromCharge
	},
	payouts: {
		path: '/payouts',
		many: 'payouts',
		right: 'Payouts',
		// The bank may send a payout back after it was called paid.
		overlap: 7,
		ripeness: payoutRipeness,
		shape: fromPayout,
		besides: contentOf
	},
	refunds: {
		path: '/refunds',
		many: 'refunds',
		right: 'Charges',
		overlap: 7,
		ripeness: refundRipeness,
		shape: fromRefund
	},
	invoices: {
		path: '/invoices',
		many: 'invoices',
		right: 'Invoices',
		overlap: 1,
		ripeness: invoiceRipeness,
		shape: fromInvoice,
		besides: longLines
	},
	customers: {
		path: '/customers',
		many: 'customers',
		right: 'Customers',
		overlap: 1,
		ripeness: customerRipeness,
		shape: fromCustomer
	}
} as const satisfies Readonly<Record<string, CreatedList>>;
