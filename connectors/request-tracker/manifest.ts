import type { Manifest } from '../contract.ts';

const manifest = {
	id: 'request-tracker',
	name: 'Request Tracker',
	summary: 'A help desk (RT 5): tickets of your customers, read and made.',
	categories: ['helpdesk'],
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of Request Tracker',
			help: 'As your colleagues open it.',
			kind: 'url',
			required: true,
			placeholder: 'https://rt.yourshop.com'
		},
		{
			name: 'user',
			label: 'User name',
			help: 'Leave it empty where you enter a token. With a password it is needed.',
			kind: 'text'
		},
		{
			name: 'token',
			label: 'Token or password',
			help: 'A token is made in Request Tracker under Logged in as, Settings, Auth Tokens. The user needs the rights to see tickets and to create them in the queue.',
			kind: 'password',
			secret: true,
			required: true
		}
	],
	streams: {
		tickets: {
			label: 'Tickets',
			record: { one: 'ticket', many: 'tickets' },
			arrival: 'polled',
			fields: [
				{ name: 'id', label: 'Ticket number', kind: 'text' },
				{ name: 'subject', label: 'Subject', kind: 'text' },
				{ name: 'text', label: 'First message', kind: 'long-text' },
				{ name: 'email', label: 'E-mail', kind: 'email', help: 'Of whoever has asked.' },
				{ name: 'name', label: 'Name', kind: 'text' },
				{ name: 'queue', label: 'Queue', kind: 'text' },
				{ name: 'status', label: 'Status', kind: 'text', help: 'new, open, stalled, resolved or rejected.' },
				{ name: 'owner', label: 'Who looks after it', kind: 'text' },
				{ name: 'created', label: 'Created at', kind: 'date-time' },
				{ name: 'changed', label: 'Last changed', kind: 'date-time' },
				{ name: 'due', label: 'Due', kind: 'date-time' },
				{ name: 'resolved', label: 'Resolved at', kind: 'date-time' },
				{ name: 'link', label: 'Page in Request Tracker', kind: 'url' }
			]
		}
	},
	actions: {
		ticket: {
			label: 'Create a ticket',
			record: { one: 'ticket', many: 'tickets' },
			fields: [
				{
					name: 'subject',
					label: 'Subject',
					kind: 'text',
					required: true,
					help: 'At most 200 characters are kept.',
					alsoCalled: ['subject', 'title', 'emne', 'tittel', 'ämne', 'titel', 'betreff']
				},
				{
					name: 'text',
					label: 'Message',
					kind: 'long-text',
					alsoCalled: ['message', 'comment', 'note', 'melding', 'meddelande', 'besked', 'nachricht', 'kommentar']
				},
				{
					name: 'email',
					label: 'E-mail of the customer',
					kind: 'email',
					help: 'Answers go there. Request Tracker may send a receipt at once, as your help desk is set up.',
					alsoCalled: ['email', 'e-mail', 'requestor', 'e-post', 'epost', 'mail', 'e-mail-adresse']
				}
			],
			options: [
				{
					name: 'queue',
					label: 'Queue',
					help: 'Where new tickets go. Left empty, it is the first.',
					kind: 'choice',
					live: true
				}
			],
			once: 'look-up',
			readsBack: true,
			noParcel: 'a new ticket is mailed to people, and that cannot be taken back.',
			updates: false
		}
	}
} as const satisfies Manifest;

export default manifest;
