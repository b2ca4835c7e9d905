import type { Manifest } from '../contract.ts';
import { customerAction, stockAction } from './action-manifests.ts';
import { customerStream, orderStream, productStream, refundStream } from './stream-manifests.ts';

const manifest = {
	id: 'woocommerce',
	name: 'WooCommerce',
	summary: 'The web shop of a WordPress website: its orders, customers, products and refunds.',
	categories: ['ecommerce'],
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of the shop',
			help: 'As your customers open it. A shop in a folder of the website has that folder in its address.',
			kind: 'url',
			required: true,
			placeholder: 'https://www.yourshop.com'
		},
		{
			name: 'key',
			label: 'Consumer key',
			help: 'In the shop open WooCommerce, Settings, Advanced, REST API and press “Add key”. Choose a user who is an administrator or a shop manager; “Read” is enough to read, “Read/Write” is needed to write. The key begins with ck_.',
			kind: 'text',
			placeholder: 'ck_…'
		},
		{
			name: 'token',
			label: 'Consumer secret',
			help: 'On the same page, right after the key was made; the shop shows it only then. It begins with cs_.',
			kind: 'password',
			secret: true,
			required: true
		}
	],
	streams: { orders: orderStream, customers: customerStream, products: productStream, refunds: refundStream },
	actions: { customer: customerAction, stock: stockAction }
} as const satisfies Manifest;

export default manifest;
