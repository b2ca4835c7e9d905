import type { RecordField } from '../contract.ts';
import { deliveryFields, whoFields } from '../web-shop/read-fields.ts';

const MONEY = 'In the currency of the order.';

/** What WooCommerce tells of an order. */
export const orderFields = [
	{ name: 'number', label: 'Order number', kind: 'text' },
	{ name: 'id', label: 'Order id', kind: 'text', help: 'WooCommerce’s own; plugins may give other order numbers.' },
	{
		name: 'status',
		label: 'Status',
		kind: 'text',
		help: 'As WooCommerce names it: pending, processing, on-hold, completed, cancelled, refunded or failed.'
	},
	{ name: 'created', label: 'Ordered at', kind: 'date-time' },
	{ name: 'paid', label: 'Paid at', kind: 'date-time' },
	{ name: 'completed', label: 'Completed at', kind: 'date-time' },
	{ name: 'changed', label: 'Last changed', kind: 'date-time' },
	{ name: 'currency', label: 'Currency', kind: 'text' },
	{ name: 'total', label: 'Total with VAT', kind: 'money', vat: { is: 'with', other: 'net' }, help: MONEY },
	{ name: 'vat', label: 'VAT', kind: 'money', help: `${MONEY} Of everything, with shipping.` },
	{ name: 'net', label: 'Total without VAT', kind: 'money', vat: { is: 'without', other: 'total' }, help: MONEY },
	{ name: 'shipping', label: 'Shipping without VAT', kind: 'money', vat: { is: 'without' }, help: MONEY },
	{ name: 'shippingVat', label: 'VAT on shipping', kind: 'money', help: MONEY },
	{ name: 'discount', label: 'Discount without VAT', kind: 'money', vat: { is: 'without' }, help: MONEY },
	{ name: 'discountVat', label: 'VAT on the discount', kind: 'money', help: MONEY },
	{ name: 'paymentMethod', label: 'Paid by', kind: 'text' },
	{ name: 'transactionId', label: 'Id of the payment', kind: 'text' },
	{ name: 'customerId', label: 'Customer id', kind: 'text', help: 'Empty where somebody ordered as a guest.' },
	...whoFields,
	...deliveryFields,
	{ name: 'note', label: 'Customer’s note', kind: 'long-text' },
	{
		name: 'lines',
		label: 'Lines',
		kind: 'list',
		help: 'Products, fees and shipping, so that they make up the total. Each has a description, sku, quantity, price (of one, without VAT), priceWithVat, vatRate (per cent), net, vatAmount and total.'
	},
	{ name: 'products', label: 'Lines of products only', kind: 'list', help: 'As the lines, without fees and shipping.' }
] as const satisfies readonly RecordField[];
