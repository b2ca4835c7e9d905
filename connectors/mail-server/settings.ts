import type { Choice, SettingField } from '../contract.ts';

/** How the connection is encrypted. */
export type Security = 'tls' | 'starttls' | 'none';

export const securityChoices: Readonly<Record<Security, Choice>> = {
	tls: { value: 'tls', label: 'Encrypted from the start (TLS or SSL)' },
	starttls: { value: 'starttls', label: 'Encrypted after the greeting (STARTTLS)' },
	none: { value: 'none', label: 'Not encrypted: the password and every mail can be read on the way' }
};

/** What every provider of mail asks for instead of the password that one types there oneself. */
export const appPasswordHelp =
	'The password of this mailbox. Several providers want one made for Handover alone, an app password, which you can take back without changing your own. ' +
	'Gmail and Google Workspace: turn on 2-Step Verification, then myaccount.google.com/apppasswords. ' +
	'iCloud: account.apple.com, Sign-In and Security, App-Specific Passwords. ' +
	'Fastmail: Settings, Privacy & Security, Manage app passwords. ' +
	'Yahoo: Account security, App passwords. ' +
	'one.com, Domeneshop, Loopia, Simply.com, IONOS and STRATO: the password that you gave this mailbox in their control panel. ';

export const allowSelfSigned = {
	name: 'allowSelfSigned',
	label: 'Accept a certificate that nobody has signed',
	help:
		'Only for a mail server of your own that has made its own certificate. With this on, we can no longer notice when ' +
		'another computer pretends to be your mail server.',
	kind: 'yes-no',
	default: false
} as const satisfies SettingField;
