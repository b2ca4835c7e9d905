import type { RecordField } from '../contract.ts';
import { alsoCalled } from '../dav/also-called.ts';

export const mailFields: readonly RecordField[] = [
	{
		name: 'to',
		label: 'To',
		kind: 'email',
		required: true,
		help: 'The one address that the mail goes to, usually the customer who wrote.',
		alsoCalled: alsoCalled(
			'email, e-mail, mail, email address, e-mail address, your email, your e-mail, customer email, reply to, replyto',
			'e-post, epost, e-postadresse, epostadresse, din e-post, kundens e-post',
			'e-postadress, epostadress, mejl, mejladress, mailadress, din e-postadress',
			'mailadresse, e-mailadresse, din e-mail, din mail',
			'e-mail-adresse, emailadresse, ihre e-mail, ihre e-mail-adresse'
		)
	},
	{
		name: 'subject',
		label: 'Subject',
		kind: 'text',
		required: true,
		help: 'One line.',
		alsoCalled: alsoCalled(
			'title, topic, mail subject',
			'emne, tittel, tema',
			'ämne, rubrik, titel',
			'emne, titel',
			'betreff, thema'
		),
		suggestion: 'We have received your message'
	},
	{
		name: 'text',
		label: 'Text',
		kind: 'long-text',
		required: true,
		help: 'Plain text. What stands in a field goes in exactly as it was typed, and is never taken for HTML.',
		alsoCalled: alsoCalled(
			'body, mail text, mail body',
			'tekst, brødtekst',
			'text, brödtext',
			'tekst, mailtekst',
			'mailtext, inhalt'
		),
		suggestion:
			'Dear {name},\n\nThank you for your message. We have received it and will get back to you.\n\nKind regards'
	},
	{
		name: 'replyTo',
		label: 'Answers go to',
		kind: 'email',
		help: 'Only where answers should go to another address than the sender address.',
		alsoCalled: alsoCalled(
			'answer to, answers to',
			'svar til, svaradresse',
			'svara till, svarsadress',
			'svar til, svaradresse',
			'antwort an, antwortadresse'
		)
	}
];
