import type { Term } from './term.ts';

/** Words about systems, and the languages that they speak. */
export const SYSTEMS: readonly Term[] = [
	{
		term: 'CRM',
		alsoCalled: ['customer relationship management', 'customer database'],
		technically: 'Software for contacts, companies and what was said and sold to them.',
		inEnglish: 'The address book that also remembers what you talked about.',
		doYouNeedIt:
			'With one person, the address book is enough. From the second who talks to customers, it begins to pay.',
		misunderstanding: 'That it brings customers. It keeps you from forgetting those whom you have.'
	},
	{
		term: 'ERP',
		alsoCalled: ['enterprise resource planning'],
		technically: 'One system for accounting, stock, purchasing and orders together.',
		inEnglish: 'Everything in one large program instead of five small ones.',
		doYouNeedIt: 'Rarely with fewer than fifty people. Two well-connected programs are mostly cheaper.',
		misunderstanding: 'That it ends all retyping. The web shop and the bank are still outside it.'
	},
	{
		term: 'CardDAV',
		alsoCalled: ['address book sync', 'vCard'],
		technically: 'An open standard for reading and writing address books over the web; each contact is a vCard.',
		inEnglish: 'The common language of address books: your phone, your mail program and your server all speak it.',
		doYouNeedIt: 'If your address book speaks it, new customers can be written into it at once.',
		misunderstanding:
			'That your provider does not have it because it is nowhere advertised. Look for “sync” or “other apps” in the help.'
	},
	{
		term: 'CalDAV',
		alsoCalled: ['calendar sync', 'iCalendar', 'ICS'],
		technically: 'An open standard for reading and writing calendars and task lists over the web.',
		inEnglish: 'The common language of calendars and to-do lists.',
		doYouNeedIt: 'If you want follow-up tasks to appear where you already look every day.',
		misunderstanding: 'That a calendar link to subscribe to is the same. Such a link can only be read, not written.'
	},
	{
		term: 'IMAP',
		alsoCalled: ['mailbox', 'incoming mail server'],
		technically: 'The standard by which programs read a mailbox that stays on the server.',
		inEnglish: 'How a program looks into your inbox.',
		doYouNeedIt: 'When orders or form entries reach you as e-mails and should be carried on from there.',
		misunderstanding: 'That mails vanish when a program reads them. They stay; at most they are marked as read.'
	},
	{
		term: 'SMTP',
		alsoCalled: ['outgoing mail server', 'mail server'],
		technically: 'The standard by which e-mails are handed in for sending.',
		inEnglish: 'The post box at your provider’s: what is put in goes out under your address.',
		doYouNeedIt: 'To send confirmations and reports from your own address, yes.',
		misunderstanding: 'That accepted means read. It means that the provider has taken it; the spam folder comes later.'
	},
	{
		term: 'CSV',
		alsoCalled: ['CSV file', 'comma-separated values', 'export'],
		technically: 'A table as plain text: one line a row, with a comma or semicolon between the columns.',
		inEnglish: 'The plainest table there is. Nearly every program can write and read it.',
		doYouNeedIt: 'It is the way in and out of programs that have no other.',
		misunderstanding:
			'That opening it in a spreadsheet changes nothing. Leading zeros and long numbers are lost as soon as it is saved.'
	},
	{
		term: 'JSON',
		alsoCalled: ['JSON file'],
		technically: 'A way of writing records as text, with names, values, lists, and records inside records.',
		inEnglish: 'How programs write a filled-in form to each other.',
		doYouNeedIt: 'You may see it when you look one click deeper. You never have to write it.',
		misunderstanding: 'That it is a programming language. It is only data, and can do nothing by itself.'
	},
	{
		term: 'Character encoding',
		alsoCalled: ['UTF-8', 'encoding', 'Latin-1'],
		technically: 'The rule by which letters are stored as numbers; UTF-8 is the one that has all letters.',
		inEnglish: 'Why “Bjørn” sometimes arrives as “BjÃ¸rn”.',
		doYouNeedIt: 'Only when names look strange. Then export again and choose UTF-8.',
		misunderstanding:
			'That such names are broken for good. They were read with the wrong rule; reading them again helps.'
	},
	{
		term: 'Self-hosted',
		alsoCalled: ['self-hosting', 'on-premises', 'own server'],
		technically: 'Software that runs on a machine of your own or one that you rent, not at its maker’s.',
		inEnglish: 'It stands in your house, and so do the data.',
		doYouNeedIt: 'Where you do not want customer data to lie with one more company.',
		misunderstanding: 'That it is free. Somebody updates it, and somebody makes the backups.'
	}
];
