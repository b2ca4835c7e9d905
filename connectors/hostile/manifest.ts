import type { Manifest } from '../contract.ts';

/** A connector that behaves, to be spoiled: the conformance suite has to notice every way of misbehaving. */
export default {
	id: 'hostile',
	name: 'Hostile shop',
	summary: 'A shop that exists in tests only and misbehaves on request.',
	categories: ['other'],
	settings: [
		{
			name: 'server',
			label: 'Server',
			help: 'Where the shop is: here or absent.',
			kind: 'choice',
			choices: [
				{ value: 'here', label: 'Here' },
				{ value: 'absent', label: 'Absent' }
			],
			default: 'here'
		},
		{ name: 'password', label: 'Password', help: 'The word that opens the shop.', kind: 'password', secret: true }
	],
	streams: {
		orders: {
			label: 'Orders',
			record: { one: 'order', many: 'orders' },
			arrival: 'polled',
			fields: [{ name: 'customer', label: 'Customer', kind: 'text' }]
		}
	},
	actions: {
		contact: {
			label: 'Create a contact',
			record: { one: 'contact', many: 'contacts' },
			fields: [
				{ name: 'name', label: 'Name', kind: 'text', required: true },
				{ name: 'note', label: 'Note', kind: 'long-text' }
			],
			options: [{ name: 'book', label: 'Book', help: 'Where the contact goes.', kind: 'choice', live: true }],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;
