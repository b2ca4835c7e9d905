import type { StreamManifest } from '../contract.ts';
import { whoFields } from '../web-shop/read-fields.ts';
import { orderFields } from './order-fields.ts';

const wakes = (topic: string) => ({
	help: `In the shop open WooCommerce, Settings, Advanced, Webhooks and press “Add webhook”. Choose the status “Active” and the topic ${topic}, paste this address as the delivery URL, leave the secret as it is, and press “Save webhook”. The shop can only reach an address that is open to the internet.`
});

export const orderStream = {
	label: 'Orders',
	record: { one: 'order', many: 'orders' },
	arrival: 'polled',
	wakes: wakes('“Order updated”, which comes for new orders as well'),
	fields: orderFields
} as const satisfies StreamManifest;

export const refundStream = {
	label: 'Refunds',
	record: { one: 'refund', many: 'refunds' },
	arrival: 'polled',
	wakes: wakes('“Order updated”'),
	fields: [
		{ name: 'id', label: 'Refund id', kind: 'text' },
		{ name: 'orderNumber', label: 'Order number', kind: 'text' },
		{ name: 'orderId', label: 'Order id', kind: 'text' },
		{ name: 'created', label: 'Refunded at', kind: 'date-time' },
		{ name: 'currency', label: 'Currency', kind: 'text' },
		{
			name: 'amount',
			label: 'Amount with VAT',
			kind: 'money',
			vat: { is: 'with' },
			help: 'Above zero, in the currency of the order.'
		},
		{ name: 'vat', label: 'VAT', kind: 'money', help: 'Above zero; none where only an amount was refunded.' },
		{ name: 'reason', label: 'Reason', kind: 'text' },
		{ name: 'paidBack', label: 'Paid back by the shop', kind: 'yes-no' },
		{ name: 'customerId', label: 'Customer id', kind: 'text' },
		{ name: 'email', label: 'E-mail', kind: 'email' },
		{ name: 'name', label: 'Name', kind: 'text' },
		{ name: 'lines', label: 'Lines', kind: 'list', help: 'Empty where only an amount was refunded.' }
	]
} as const satisfies StreamManifest;

export const customerStream = {
	label: 'New customers',
	record: { one: 'customer', many: 'customers' },
	arrival: 'polled',
	wakes: wakes('“Customer created”'),
	fields: [
		{ name: 'id', label: 'Customer id', kind: 'text' },
		{ name: 'username', label: 'User name', kind: 'text' },
		...whoFields,
		{ name: 'paying', label: 'Has paid for an order', kind: 'yes-no' },
		{ name: 'created', label: 'Registered at', kind: 'date-time' }
	]
} as const satisfies StreamManifest;

export const productStream = {
	label: 'Products',
	record: { one: 'product', many: 'products' },
	arrival: 'polled',
	wakes: wakes('“Product updated”'),
	fields: [
		{ name: 'id', label: 'Product id', kind: 'text' },
		{ name: 'name', label: 'Name', kind: 'text' },
		{ name: 'sku', label: 'SKU', kind: 'text', help: 'The number that you have given it.' },
		{ name: 'barcode', label: 'Barcode', kind: 'text', help: 'GTIN, EAN or ISBN, in shops since version 9.2.' },
		{ name: 'type', label: 'Type', kind: 'text' },
		{ name: 'status', label: 'Status', kind: 'text', help: 'publish, draft, pending or private.' },
		{
			name: 'price',
			label: 'Price',
			kind: 'money',
			help: 'In the shop’s currency, with or without VAT as it was entered.'
		},
		{ name: 'regularPrice', label: 'Regular price', kind: 'money', help: 'In the shop’s currency.' },
		{ name: 'salePrice', label: 'Sale price', kind: 'money', help: 'In the shop’s currency.' },
		{ name: 'stock', label: 'In stock', kind: 'number', help: 'Empty where the shop does not count it.' },
		{ name: 'stockStatus', label: 'Stock status', kind: 'text' },
		{ name: 'description', label: 'Description', kind: 'long-text' },
		{ name: 'categories', label: 'Categories', kind: 'list' },
		{ name: 'weight', label: 'Weight', kind: 'number' },
		{ name: 'link', label: 'Page in the shop', kind: 'url' },
		{ name: 'image', label: 'Picture', kind: 'url' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;
