import type { StreamManifest } from '../contract.ts';
import { deliveryFields } from '../web-shop/read-fields.ts';

const MONEY = 'In the currency of the order.';

export const orderStream = {
	label: 'Orders',
	record: { one: 'order', many: 'orders' },
	arrival: 'polled',
	fields: [
		{ name: 'number', label: 'Order number', kind: 'text', help: 'Vendure calls it the code.' },
		{ name: 'id', label: 'Order id', kind: 'text' },
		{
			name: 'status',
			label: 'Status',
			kind: 'text',
			help: 'PaymentAuthorized, PaymentSettled, Shipped, Delivered, Cancelled and the like.'
		},
		{ name: 'ordered', label: 'Ordered at', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{ name: 'total', label: 'Total with VAT', kind: 'money', vat: { is: 'with', other: 'net' }, help: MONEY },
		{ name: 'vat', label: 'VAT', kind: 'money', help: MONEY },
		{ name: 'net', label: 'Total without VAT', kind: 'money', vat: { is: 'without', other: 'total' }, help: MONEY },
		{ name: 'shipping', label: 'Shipping with VAT', kind: 'money', vat: { is: 'with' }, help: MONEY },
		{ name: 'paid', label: 'Paid', kind: 'money', vat: { is: 'with' }, help: `${MONEY} What has been settled so far.` },
		{ name: 'paymentMethod', label: 'Paid by', kind: 'text' },
		{ name: 'transactionId', label: 'Id of the payment', kind: 'text' },
		{ name: 'couponCodes', label: 'Coupon codes', kind: 'text' },
		{ name: 'customerId', label: 'Customer id', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'phone', label: 'Phone', kind: 'phone' },
		{ name: 'name', label: 'Name', kind: 'text', help: 'First and last name.' },
		{ name: 'firstName', label: 'First name', kind: 'text' },
		{ name: 'lastName', label: 'Last name', kind: 'text' },
		{ name: 'company', label: 'Company', kind: 'text' },
		{ name: 'street', label: 'Street', kind: 'text', help: 'Of the invoice; of the delivery where there is no other.' },
		{ name: 'street2', label: 'Street, second line', kind: 'text' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'country', label: 'Country', kind: 'text', help: 'Its two letters, such as NO.' },
		...deliveryFields,
		{
			name: 'lines',
			label: 'Lines',
			kind: 'list',
			help: 'Products, surcharges and shipping, so that they make up the total. Each has a description, sku, quantity, price (of one, without VAT), priceWithVat, vatRate (per cent), net, vatAmount and total.'
		},
		{ name: 'products', label: 'Lines of products only', kind: 'list' }
	]
} as const satisfies StreamManifest;

export const customerStream = {
	label: 'Customers',
	record: { one: 'customer', many: 'customers' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Customer id', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'phone', label: 'Phone', kind: 'phone' },
		{ name: 'name', label: 'Name', kind: 'text', help: 'First and last name.' },
		{ name: 'title', label: 'Title', kind: 'text' },
		{ name: 'firstName', label: 'First name', kind: 'text' },
		{ name: 'lastName', label: 'Last name', kind: 'text' },
		{ name: 'company', label: 'Company', kind: 'text' },
		{ name: 'street', label: 'Street', kind: 'text' },
		{ name: 'street2', label: 'Street, second line', kind: 'text' },
		{ name: 'postcode', label: 'Postcode', kind: 'text' },
		{ name: 'city', label: 'Town', kind: 'text' },
		{ name: 'country', label: 'Country', kind: 'text', help: 'Its two letters, such as NO.' },
		{ name: 'hasAccount', label: 'Has an account', kind: 'yes-no' },
		{ name: 'created', label: 'Customer since', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;
