import type { Manifest } from '../contract.ts';
import { davSettings } from '../dav/settings.ts';
import { contactFields } from './contact-fields.ts';

const manifest = {
	id: 'carddav',
	name: 'Address book (CardDAV)',
	summary: 'The address book of Nextcloud, iCloud, Fastmail, mailbox.org, Radicale and every other CardDAV server.',
	categories: ['crm'],
	settings: davSettings({
		help:
			'Nextcloud: the address you open it with, such as https://cloud.example.com. ' +
			'iCloud: https://contacts.icloud.com. Fastmail: https://carddav.fastmail.com. mailbox.org: https://dav.mailbox.org. ' +
			'Radicale and others: the address of the server, or of the address book itself.',
		placeholder: 'https://cloud.example.com'
	}),
	streams: {},
	actions: {
		contact: {
			label: 'Add a contact',
			record: { one: 'contact', many: 'contacts' },
			fields: contactFields,
			options: [
				{
					name: 'addressBook',
					label: 'Address book',
					help: 'Where the contacts go. Left empty, the first address book that we may write to.',
					kind: 'choice',
					live: true
				},
				{
					name: 'existing',
					label: 'If the contact is there already',
					help: 'A contact counts as there already when both its name and its e-mail address are the same.',
					kind: 'choice',
					choices: [
						{ value: 'keep', label: 'Leave it as it is' },
						{ value: 'add', label: 'Add it all the same' }
					],
					default: 'keep'
				}
			],
			once: 'key',
			readsBack: true
		}
	}
} as const satisfies Manifest;

export default manifest;
