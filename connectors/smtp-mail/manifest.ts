import type { Manifest } from '../contract.ts';
import { allowSelfSigned, appPasswordHelp, securityChoices } from '../mail-server/settings.ts';
import { mailFields } from './mail-fields.ts';

export default {
	id: 'smtp-mail',
	name: 'E-mail (SMTP)',
	summary:
		'The mail server that your own e-mails go out through; it sends a mail for each record, such as a confirmation.',
	categories: ['chat', 'other'],
	settings: [
		{
			name: 'host',
			label: 'Outgoing mail server (SMTP)',
			help:
				'The name of the server. Gmail and Google Workspace: smtp.gmail.com. iCloud: smtp.mail.me.com. Fastmail: smtp.fastmail.com. ' +
				'Yahoo: smtp.mail.yahoo.com. Microsoft 365: smtp.office365.com. one.com: send.one.com. Domeneshop: smtp.domeneshop.no. ' +
				'Loopia: mailcluster.loopia.se. Simply.com: smtp.simply.com. IONOS: smtp.ionos.com. STRATO: smtp.strato.de.',
			kind: 'text',
			required: true,
			placeholder: 'smtp.example.com'
		},
		{
			name: 'security',
			label: 'Encryption',
			help: 'After the greeting is right nearly everywhere, with port 587. From the start goes with port 465.',
			kind: 'choice',
			choices: [securityChoices.starttls, securityChoices.tls, securityChoices.none],
			default: 'starttls',
			required: true
		},
		{
			name: 'port',
			label: 'Port',
			help: '587 is right nearly everywhere. It belongs to the encryption: 587 after the greeting, 465 from the start.',
			kind: 'number',
			default: 587,
			minimum: 1,
			maximum: 65_535,
			required: true
		},
		{
			name: 'user',
			label: 'User name',
			help: 'Usually the whole e-mail address. Leave it and the password empty only for a server of your own that asks for neither.',
			kind: 'text',
			placeholder: 'office@nordbakeriet.no'
		},
		{
			name: 'password',
			label: 'Password',
			help:
				`${appPasswordHelp}Microsoft 365: sending with a password is off in most accounts and is being taken away by Microsoft; ` +
				'where it still works, whoever looks after the account has to allow "Authenticated SMTP" for this mailbox.',
			kind: 'password',
			secret: true
		},
		{
			name: 'fromAddress',
			label: 'Sender address',
			help: 'The address that the mails come from and answers go to. Most servers only let you send from your own address.',
			kind: 'email',
			required: true,
			placeholder: 'office@nordbakeriet.no'
		},
		{
			name: 'fromName',
			label: 'Sender name',
			help: 'What customers see as the sender, such as the name of your business.',
			kind: 'text',
			placeholder: 'Nordbakeriet'
		},
		allowSelfSigned
	],
	streams: {},
	actions: {
		mail: {
			label: 'Send an e-mail',
			record: { one: 'e-mail', many: 'e-mails' },
			fields: mailFields,
			options: [],
			once: 'neither',
			updates: false,
			readsBack: false,
			noParcel: 'a sent e-mail cannot be taken back.'
		}
	}
} as const satisfies Manifest;
