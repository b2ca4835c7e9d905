import type { SettingField } from '../contract.ts';

/** The questions of a system that is reached by WebDAV; `address` says where each service keeps its address. */
export const davSettings = (address: Pick<SettingField, 'help' | 'placeholder'>): readonly SettingField[] => [
	{ name: 'address', label: 'Address', kind: 'url', required: true, ...address },
	{
		name: 'user',
		label: 'User name',
		help:
			'At Nextcloud the name you sign in with; at iCloud, Fastmail and mailbox.org your whole e-mail address; at Radicale what whoever runs it gave you. ' +
			'The account needs the right to read and to write there, and nothing more.',
		kind: 'text',
		required: true
	},
	{
		name: 'password',
		label: 'App password',
		help:
			'A password made for Handover alone, which you can take back without changing your own. ' +
			'Nextcloud: your picture, Personal settings, Security, Create new app password. ' +
			'iCloud: account.apple.com, Sign-In and Security, App-Specific Passwords. ' +
			'Fastmail: Settings, Privacy & Security, Manage app passwords. ' +
			'mailbox.org: Settings, Security, Application passwords. ' +
			'Radicale: the password that whoever runs it gave you.',
		kind: 'password',
		required: true,
		secret: true
	}
];
