import type { Manifest } from '../contract.ts';
import { allowSelfSigned, appPasswordHelp, securityChoices } from '../mail-server/settings.ts';

export default {
	id: 'mailbox',
	name: 'Mailbox (IMAP)',
	summary: 'A mailbox into which your website already mails what people fill in; every mail becomes one entry.',
	categories: ['forms', 'website-cms', 'chat', 'other'],
	settings: [
		{
			name: 'host',
			label: 'Incoming mail server (IMAP)',
			help:
				'The name of the server. Gmail and Google Workspace: imap.gmail.com. iCloud: imap.mail.me.com. Fastmail: imap.fastmail.com. ' +
				'Yahoo: imap.mail.yahoo.com. one.com: imap.one.com. Domeneshop: imap.domeneshop.no. Loopia: mailcluster.loopia.se. ' +
				'Simply.com: mail.simply.com. IONOS: imap.ionos.com. STRATO: imap.strato.de. ' +
				'Outlook.com and Microsoft 365 no longer let programs in with a password: let your form mail to another mailbox as well, ' +
				'or make a rule there that redirects the entries to one.',
			kind: 'text',
			required: true,
			placeholder: 'imap.example.com'
		},
		{
			name: 'security',
			label: 'Encryption',
			help: 'Encrypted from the start is right nearly everywhere, with port 993. After the greeting goes with port 143.',
			kind: 'choice',
			choices: [securityChoices.tls, securityChoices.starttls, securityChoices.none],
			default: 'tls',
			required: true
		},
		{
			name: 'port',
			label: 'Port',
			help: '993 is right nearly everywhere. It belongs to the encryption: 993 from the start, 143 after the greeting.',
			kind: 'number',
			default: 993,
			minimum: 1,
			maximum: 65_535,
			required: true
		},
		{
			name: 'user',
			label: 'User name',
			help: 'Usually the whole e-mail address of the mailbox.',
			kind: 'text',
			required: true,
			placeholder: 'office@nordbakeriet.no'
		},
		{
			name: 'password',
			label: 'Password',
			help: `${appPasswordHelp}We only read: no mail is marked as read, moved or deleted.`,
			kind: 'password',
			required: true,
			secret: true
		},
		{
			name: 'folder',
			label: 'Folder',
			help: 'Where the entries arrive. INBOX is the inbox everywhere, whatever your mail program calls it.',
			kind: 'text',
			default: 'INBOX',
			required: true
		},
		{
			name: 'onlySubject',
			label: 'Only mails whose subject contains',
			help: 'A few words that every mail of your form has in its subject. Leave it empty to take every mail of the folder.',
			kind: 'text',
			placeholder: 'New form entry'
		},
		{
			name: 'onlyFrom',
			label: 'Only mails from',
			help: 'The address, or a part of it, that your website sends its mails from. Leave it empty to take mails from everybody.',
			kind: 'text',
			placeholder: 'wordpress@nordbakeriet.no'
		},
		{
			name: 'fieldNames',
			label: 'Names of the fields',
			help:
				'Leave it empty, and the fields are found. If a line of a message, such as "Delivery: Friday", is taken for a field of its own, ' +
				"write the names of your form's own fields here, one a line.",
			kind: 'long-text',
			placeholder: 'Name\nE-mail\nMessage'
		},
		allowSelfSigned
	],
	streams: {
		entries: {
			label: 'Form entries by mail',
			record: { one: 'form entry', many: 'form entries' },
			arrival: 'polled',
			fields: [
				{
					name: 'mail.from',
					label: 'Sender of the mail',
					kind: 'email',
					help: 'The address that the mail comes from; with a form this is often the website itself.'
				},
				{ name: 'mail.fromName', label: 'Name of the sender', kind: 'text' },
				{
					name: 'mail.replyTo',
					label: 'Address for answers',
					kind: 'email',
					help: 'Many forms put the customer here.'
				},
				{ name: 'mail.to', label: 'Recipients of the mail', kind: 'text' },
				{ name: 'mail.subject', label: 'Subject of the mail', kind: 'text' },
				{ name: 'mail.date', label: 'When it was sent', kind: 'date-time' },
				{ name: 'mail.text', label: 'The whole text', kind: 'long-text' }
			]
		}
	},
	actions: {}
} as const satisfies Manifest;
