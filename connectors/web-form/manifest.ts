import type { Manifest } from '../contract.ts';

export default {
	id: 'web-form',
	name: 'Website form',
	summary: 'A contact or order form on your website that sends its entries to an address of your own here.',
	categories: ['forms', 'website-cms', 'ecommerce', 'other'],
	settings: [
		{
			name: 'allowedOrigins',
			label: 'Websites that may send',
			help: 'The addresses of your website, one a line, such as https://www.nordbakeriet.no. A star or nothing at all lets every website send.',
			kind: 'long-text',
			default: '*',
			placeholder: 'https://www.nordbakeriet.no'
		},
		{
			name: 'honeypot',
			label: 'Name of the trap field',
			help: 'A field that people do not see and junk senders fill in. Entries that fill it are dropped. Change the name only if your form has a field called the same.',
			kind: 'text',
			default: 'website_url'
		},
		{
			name: 'thanksUrl',
			label: 'Page to show after sending',
			help: 'The address of your own thank-you page. Leave it empty to show ours.',
			kind: 'url',
			placeholder: 'https://www.nordbakeriet.no/thanks'
		}
	],
	streams: {
		entries: {
			label: 'Form entries',
			record: { one: 'form entry', many: 'form entries' },
			arrival: 'pushed',
			fields: []
		}
	},
	actions: {}
} as const satisfies Manifest;
