import type { Manifest } from '../contract.ts';

const manifest = {
	id: 'ntfy',
	name: 'Messages to phones (ntfy)',
	summary: 'Rings on every phone that follows a topic of ntfy, at ntfy.sh or on a server of your own.',
	categories: ['other'],
	settings: [
		{
			name: 'baseUrl',
			label: 'Address of the server',
			help: 'Leave it as it is for ntfy.sh. For a server of your own, the address that you open it with.',
			kind: 'url',
			default: 'https://ntfy.sh'
		},
		{
			name: 'topic',
			label: 'Topic',
			help:
				'The name that the phones follow in the ntfy app: letters, digits, hyphens and underscores, 64 at most. ' +
				'On ntfy.sh whoever knows the name can read along, so choose one that nobody guesses.',
			kind: 'text',
			required: true,
			placeholder: 'nordbakeriet-orders-x7k2m9'
		},
		{
			name: 'token',
			label: 'Access token',
			help:
				'Needed only where the topic is protected. It is made in the account settings of the ntfy web page and begins ' +
				'with “tk_”. The right to write to this one topic is enough.',
			kind: 'password',
			secret: true
		}
	],
	streams: {},
	actions: {
		message: {
			label: 'Send a message',
			record: { one: 'message', many: 'messages' },
			fields: [
				{
					name: 'message',
					label: 'Message',
					kind: 'long-text',
					required: true,
					help: 'Up to 4,096 bytes, which is about two pages. What is longer hangs on the message as a file.',
					alsoCalled: [
						'text',
						'body',
						'comment',
						'melding',
						'beskjed',
						'meddelande',
						'besked',
						'nachricht',
						'mitteilung'
					]
				},
				{
					name: 'title',
					label: 'Title',
					kind: 'text',
					help: 'Stands in bold above the message. Without one, the phone shows the name of the topic.',
					alsoCalled: ['subject', 'headline', 'tittel', 'emne', 'titel', 'ämne', 'rubrik', 'betreff', 'überschrift']
				},
				{
					name: 'priority',
					label: 'Priority',
					kind: 'number',
					help: 'From 1, which makes no sound, to 5, which rings longest. Without one it is 3, as usual.',
					alsoCalled: ['urgency', 'importance', 'prioritet', 'viktighet', 'prioritering', 'priorität', 'dringlichkeit']
				},
				{
					name: 'tags',
					label: 'Tags',
					kind: 'text',
					help: 'Words with commas between them. Some become a picture, such as “cake” or “warning”.',
					alsoCalled: ['labels', 'emoji', 'etiketter', 'stikkord', 'taggar', 'stikord', 'schlagwörter']
				},
				{
					name: 'click',
					label: 'Link',
					kind: 'url',
					help: 'What opens when the message is tapped, such as the page of the order.',
					alsoCalled: ['url', 'web address', 'lenke', 'nettadresse', 'länk', 'webbadress', 'webadresse', 'verweis']
				}
			],
			options: [],
			once: 'neither',
			readsBack: false,
			noParcel: 'a message that was sent cannot be taken back.',
			updates: false
		}
	}
} as const satisfies Manifest;

export default manifest;
