import { customerFields } from '../accounting/fields.ts';
import type { Manifest, StreamManifest } from '../contract.ts';

const memberFields = [
	{ name: 'email', label: 'E-mail', kind: 'email' },
	{ name: 'name', label: 'Name', kind: 'text' },
	{ name: 'labels', label: 'Labels', kind: 'text', help: 'With commas between them.' },
	{ name: 'note', label: 'Note', kind: 'long-text' },
	{ name: 'subscribed', label: 'Gets a newsletter', kind: 'yes-no' },
	{ name: 'status', label: 'Status', kind: 'text', help: 'As Ghost names it: free, paid or comped.' },
	{ name: 'created', label: 'Became a member at', kind: 'date-time' },
	{ name: 'changed', label: 'Last changed', kind: 'date-time' },
	{ name: 'id', label: 'Member id', kind: 'text' }
] as const satisfies StreamManifest['fields'];

const manifest = {
	id: 'ghost',
	name: 'Ghost',
	summary: 'Your publication’s members: new ones with their labels and their consent, and those who have unsubscribed.',
	categories: ['email-marketing'],
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of your publication',
			help: 'As your readers open it, or the one that you sign in at.',
			kind: 'url',
			required: true,
			placeholder: 'https://news.nordbakeriet.no'
		},
		{
			name: 'token',
			label: 'Admin API key',
			help: 'In Ghost under Settings, Integrations, “Add custom integration”: call it Handover and copy the Admin API key. It has two parts with a colon between them. Such a key may do nearly all that an administrator may.',
			kind: 'password',
			secret: true,
			required: true
		}
	],
	streams: {
		members: {
			label: 'Members',
			record: { one: 'member', many: 'members' },
			arrival: 'polled',
			fields: memberFields
		},
		unsubscribes: {
			label: 'Unsubscribes',
			record: { one: 'unsubscribe', many: 'unsubscribes' },
			arrival: 'polled',
			fields: memberFields
		}
	},
	actions: {
		subscriber: {
			label: 'Add or change a subscriber',
			record: { one: 'subscriber', many: 'subscribers' },
			fields: [
				{ ...customerFields.email, required: true },
				{ ...customerFields.name, required: false, help: 'The name of the person.' },
				{
					name: 'labels',
					label: 'Labels',
					kind: 'text',
					help: 'With commas between them. They are added; none is taken away.',
					alsoCalled: ['tags', 'label', 'group', 'segment', 'etiketter', 'merkelapper', 'gruppe', 'schlagworte']
				},
				{
					name: 'note',
					label: 'Note',
					kind: 'long-text',
					help: 'Only you see it.',
					alsoCalled: ['comment', 'message', 'notat', 'anteckning', 'kommentar', 'notiz']
				}
			],
			options: [
				{
					name: 'consent',
					label: 'Have they agreed to your newsletter?',
					help: 'Whoever is a member already keeps what they have chosen, in either case.',
					kind: 'choice',
					default: 'no',
					choices: [
						{ value: 'no', label: 'No: they become members without a newsletter' },
						{ value: 'yes', label: 'Yes: they get what everybody gets who signs up' }
					]
				}
			],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;

export default manifest;
