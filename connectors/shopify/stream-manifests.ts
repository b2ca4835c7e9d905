import type { StreamManifest } from '../contract.ts';
import { deliveryFields, whoFields } from '../web-shop/read-fields.ts';

const MONEY = 'In the shop’s own currency.';

export const orderStream = {
	label: 'Orders',
	record: { one: 'order', many: 'orders' },
	arrival: 'polled',
	fields: [
		{ name: 'number', label: 'Order number', kind: 'text', help: 'As the customer sees it, such as #1001.' },
		{ name: 'id', label: 'Order id', kind: 'text' },
		{
			name: 'status',
			label: 'Payment',
			kind: 'text',
			help: 'PAID, PENDING, AUTHORIZED, REFUNDED, VOIDED and the like.'
		},
		{ name: 'fulfilment', label: 'Delivery', kind: 'text', help: 'UNFULFILLED, FULFILLED and the like.' },
		{ name: 'ordered', label: 'Ordered at', kind: 'date-time' },
		{ name: 'created', label: 'Entered at', kind: 'date-time' },
		{ name: 'cancelled', label: 'Cancelled at', kind: 'date-time' },
		{ name: 'closed', label: 'Archived at', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{
			name: 'total',
			label: 'Total with VAT',
			kind: 'money',
			vat: { is: 'with', other: 'net' },
			help: `${MONEY} As it was ordered.`
		},
		{ name: 'vat', label: 'VAT', kind: 'money', help: `${MONEY} Of everything, with shipping.` },
		{ name: 'net', label: 'Total without VAT', kind: 'money', vat: { is: 'without', other: 'total' }, help: MONEY },
		{ name: 'shipping', label: 'Shipping', kind: 'money', help: `${MONEY} With or without VAT as the shop sells.` },
		{ name: 'discount', label: 'Discount', kind: 'money', help: `${MONEY} With or without VAT as the shop sells.` },
		{ name: 'discountCodes', label: 'Discount codes', kind: 'text' },
		{ name: 'refunded', label: 'Paid back so far', kind: 'money', help: MONEY },
		{ name: 'paymentMethod', label: 'Paid by', kind: 'text' },
		{ name: 'channel', label: 'Sold through', kind: 'text', help: 'web, pos or the name of an app.' },
		{ name: 'customerId', label: 'Customer id', kind: 'text' },
		...whoFields,
		...deliveryFields,
		{ name: 'note', label: 'Note', kind: 'long-text' },
		{ name: 'tags', label: 'Tags', kind: 'text' },
		{ name: 'isTest', label: 'Is a test', kind: 'yes-no' },
		{
			name: 'lines',
			label: 'Lines',
			kind: 'list',
			help: 'Products and shipping. Each has a description, sku, quantity, price (of one, without VAT), priceWithVat, vatRate (per cent), net, vatAmount and total, after discounts.'
		},
		{ name: 'products', label: 'Lines of products only', kind: 'list', help: 'As the lines, without shipping.' }
	]
} as const satisfies StreamManifest;

export const customerStream = {
	label: 'Customers',
	record: { one: 'customer', many: 'customers' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Customer id', kind: 'text' },
		...whoFields,
		{ name: 'wantsMail', label: 'Wants marketing by e-mail', kind: 'yes-no' },
		{ name: 'orders', label: 'Number of orders', kind: 'number' },
		{ name: 'spent', label: 'Spent so far', kind: 'money', help: MONEY },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'note', label: 'Note', kind: 'long-text' },
		{ name: 'tags', label: 'Tags', kind: 'text' },
		{ name: 'created', label: 'Customer since', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;

const SUM = 'In the currency of the payout.';

export const payoutStream = {
	label: 'Payouts of Shopify Payments',
	record: { one: 'payout', many: 'payouts' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Payout id', kind: 'text' },
		{ name: 'issued', label: 'Issued at', kind: 'date-time' },
		{
			name: 'status',
			label: 'Status',
			kind: 'text',
			help: 'PAID, FAILED or CANCELED; one under way is read once it is paid.'
		},
		{ name: 'direction', label: 'Direction', kind: 'text', help: 'DEPOSIT to your bank, or WITHDRAWAL from it.' },
		{ name: 'amount', label: 'Amount', kind: 'money', help: `${SUM} What reaches the bank.` },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'sales', label: 'Sales before fees', kind: 'money', help: SUM },
		{ name: 'salesFee', label: 'Fees on sales', kind: 'money', help: SUM },
		{ name: 'refunds', label: 'Refunds', kind: 'money', help: SUM },
		{ name: 'refundsFee', label: 'Fees on refunds', kind: 'money', help: SUM },
		{ name: 'adjustments', label: 'Adjustments', kind: 'money', help: SUM },
		{ name: 'adjustmentsFee', label: 'Fees on adjustments', kind: 'money', help: SUM },
		{ name: 'fees', label: 'Fees altogether', kind: 'money', help: SUM }
	]
} as const satisfies StreamManifest;
