import type { Manifest } from '../contract.ts';
import { customerAction, stockAction } from './action-manifests.ts';
import { customerStream, orderStream, payoutStream } from './stream-manifests.ts';

const manifest = {
	id: 'shopify',
	name: 'Shopify',
	summary: 'A web shop at Shopify: its orders, customers and payouts, and how many of each product are in stock.',
	categories: ['ecommerce'],
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of the shop',
			help: 'The one that ends in .myshopify.com: in Shopify under Settings, Domains. The address of your back office does as well.',
			kind: 'url',
			required: true,
			placeholder: 'https://your-shop.myshopify.com'
		},
		{
			name: 'clientId',
			label: 'Client id',
			help: 'In Shopify open Settings, Apps, and build an app; that leads to Shopify’s Dev Dashboard. Give the app the rights read_orders, read_customers and read_shopify_payments_payouts to read; write_customers, read_products, read_locations and write_inventory to write; only those that you need. Install it in your shop. The client id stands in the app’s settings. Leave it empty for an older app that has an access token.',
			kind: 'text'
		},
		{
			name: 'token',
			label: 'Client secret or access token',
			help: 'The secret stands below the client id. An older app that was made in the shop itself has an Admin API access token instead, which begins with shpat_.',
			kind: 'password',
			secret: true,
			required: true
		}
	],
	streams: { orders: orderStream, customers: customerStream, payouts: payoutStream },
	actions: {
		customer: customerAction,
		stock: stockAction
	}
} as const satisfies Manifest;

export default manifest;
