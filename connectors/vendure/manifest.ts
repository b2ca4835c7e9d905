import type { Manifest } from '../contract.ts';
import { customerStream, orderStream } from './stream-manifests.ts';

const manifest = {
	id: 'vendure',
	name: 'Vendure',
	summary: 'A web shop built on Vendure, usually by an agency: its orders and customers.',
	categories: ['ecommerce'],
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of the shop’s server',
			help: 'The address at which its dashboard is opened, without what follows the name. Whoever built the shop knows it.',
			kind: 'url',
			required: true,
			placeholder: 'https://shop-server.example.com'
		},
		{
			name: 'user',
			label: 'Administrator',
			help: 'The e-mail address of an administrator who is made for us alone: in the dashboard under Settings, Administrators, with a role that may read orders and customers, and nothing else. Leave it empty to sign in by an API key.',
			kind: 'text',
			placeholder: 'handover@yourshop.com'
		},
		{
			name: 'token',
			label: 'Password or API key',
			help: 'The password of that administrator; or an API key, where the shop has been set up to take them.',
			kind: 'password',
			secret: true,
			required: true
		},
		{
			name: 'channel',
			label: 'Channel token',
			help: 'Only where the shop sells through several channels: in the dashboard under Settings, Channels. Left empty, the default channel.',
			kind: 'text',
			advanced: true
		}
	],
	streams: { orders: orderStream, customers: customerStream },
	actions: {}
} as const satisfies Manifest;

export default manifest;
