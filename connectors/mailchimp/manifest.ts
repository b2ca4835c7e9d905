import { customerFields } from '../accounting/fields.ts';
import type { Manifest } from '../contract.ts';
import { shopCustomerFields } from '../web-shop/fields.ts';

const manifest = {
	id: 'mailchimp',
	name: 'Mailchimp',
	summary: 'Newsletters: new subscribers with their tags and their consent, and those who have unsubscribed.',
	categories: ['email-marketing'],
	settings: [
		{
			name: 'token',
			label: 'API key',
			help: 'In Mailchimp open your profile, Extras, API keys, and press “Create A Key”. It is shown only once, and ends with a hyphen and your data centre, such as -us21. It may do all that you may: make it from the account of somebody who looks after the audience.',
			kind: 'password',
			secret: true,
			required: true,
			placeholder: '…-us21'
		},
		{
			name: 'list',
			label: 'Audience ID',
			help: 'In Mailchimp under Audience, Settings, “Audience name and defaults”. Left empty, it is your first audience.',
			kind: 'text'
		},
		{
			name: 'baseUrl',
			label: 'Address of the API',
			help: 'It is found by the end of the key. Fill it in only for a test account that has an address of its own.',
			kind: 'url',
			advanced: true
		}
	],
	streams: {
		unsubscribes: {
			label: 'Unsubscribes',
			record: { one: 'unsubscribe', many: 'unsubscribes' },
			arrival: 'polled',
			fields: [
				{ name: 'email', label: 'E-mail', kind: 'email' },
				{ name: 'name', label: 'Name', kind: 'text' },
				{ name: 'firstName', label: 'First name', kind: 'text' },
				{ name: 'lastName', label: 'Last name', kind: 'text' },
				{ name: 'phone', label: 'Phone', kind: 'phone' },
				{ name: 'reason', label: 'Reason', kind: 'text', help: 'Where the person has given one.' },
				{ name: 'unsubscribed', label: 'Unsubscribed at', kind: 'date-time' },
				{ name: 'signedUp', label: 'Signed up at', kind: 'date-time' },
				{ name: 'id', label: 'Member id', kind: 'text' }
			]
		}
	},
	actions: {
		subscriber: {
			label: 'Add or change a subscriber',
			record: { one: 'subscriber', many: 'subscribers' },
			fields: [
				{ ...customerFields.email, required: true },
				shopCustomerFields.firstName,
				shopCustomerFields.lastName,
				customerFields.phone,
				{
					name: 'tags',
					label: 'Tags',
					kind: 'text',
					help: 'With commas between them. They are added; none is taken away.',
					alsoCalled: ['tag', 'labels', 'group', 'segment', 'etiketter', 'merkelapper', 'gruppe', 'schlagworte']
				}
			],
			options: [
				{
					name: 'consent',
					label: 'Have they agreed?',
					help: 'Whoever has unsubscribed before is left alone in either case.',
					kind: 'choice',
					default: 'pending',
					choices: [
						{ value: 'pending', label: 'Not yet: Mailchimp asks them by e-mail' },
						{ value: 'subscribed', label: 'Yes, they have agreed already' }
					]
				}
			],
			once: 'key',
			readsBack: true,
			noParcel: 'it takes no addresses that reach nobody.'
		}
	}
} as const satisfies Manifest;

export default manifest;
