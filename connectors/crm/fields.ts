import { customerFields } from '../accounting/fields.ts';
import type { RecordField } from '../contract.ts';

/** Who or what a record is about, found by look-up in what the system has already. */
export const linkFields = {
	contactEmail: {
		...customerFields.email,
		name: 'contactEmail',
		label: 'Contact’s e-mail',
		help: 'The contact with this address is linked, where there is one.'
	},
	company: {
		name: 'company',
		label: 'Company',
		kind: 'text',
		help: 'The company of this name is linked, where there is exactly one.',
		alsoCalled: [
			...['company name', 'organisation', 'organization', 'business', 'firma', 'bedrift', 'firmanavn', 'företag'],
			...['företagsnamn', 'virksomhed', 'unternehmen', 'firmenname']
		]
	}
} as const satisfies Record<string, RecordField>;

export const jobTitle = {
	name: 'jobTitle',
	label: 'Job title',
	kind: 'text',
	alsoCalled: ['position', 'role', 'stilling', 'rolle', 'befattning', 'titel', 'stillingsbetegnelse', 'funktion']
} as const satisfies RecordField;

export const companyFields = {
	name: {
		name: 'name',
		label: 'Company name',
		kind: 'text',
		required: true,
		help: 'A company with this website, or of this name, is found; else one is made.',
		alsoCalled: [...linkFields.company.alsoCalled, 'company', 'customer', 'kunde', 'navn', 'namn']
	},
	website: {
		name: 'website',
		label: 'Website',
		kind: 'url',
		alsoCalled: ['domain', 'web', 'homepage', 'url', 'nettside', 'hjemmeside', 'webbplats', 'hemsida', 'webseite']
	}
} as const satisfies Record<string, RecordField>;

/** A sale that may come about. */
export const dealFields = {
	name: {
		name: 'name',
		label: 'Deal name',
		kind: 'text',
		required: true,
		help: 'What the deal is called in the list, such as the customer and what is wanted.',
		alsoCalled: [
			...['title', 'deal', 'deal name', 'subject', 'opportunity', 'project', 'tittel', 'emne', 'titel', 'ämne'],
			...['avtale', 'tilbud', 'affär', 'offert', 'aftale', 'betreff', 'angebot', 'projekt', 'prosjekt']
		]
	},
	amount: {
		name: 'amount',
		label: 'Amount',
		kind: 'money',
		help: 'In the currency of the deal.',
		alsoCalled: [
			...['value', 'total', 'sum', 'price', 'order total', 'beløp', 'verdi', 'totalt', 'belopp', 'värde', 'beløb'],
			...['værdi', 'betrag', 'wert', 'summe']
		]
	},
	currency: {
		name: 'currency',
		label: 'Currency',
		kind: 'text',
		help: 'Three letters, such as NOK. Left empty, the account’s own.',
		alsoCalled: ['currency code', 'valuta', 'währung']
	},
	stage: {
		name: 'stage',
		label: 'Stage',
		kind: 'text',
		help: 'The name of a stage as it stands above its column. Left empty, new deals begin where the settings of this step say, and others stay where they are.',
		alsoCalled: ['status', 'deal stage', 'phase', 'fase', 'steg', 'trinn', 'stadium']
	},
	closes: {
		name: 'closes',
		label: 'Expected to close on',
		kind: 'date',
		alsoCalled: [
			...['close date', 'expected close', 'decision date', 'forventet lukkedato', 'slutdato', 'slutdatum'],
			...['abschlussdatum', 'wedding date', 'event date', 'delivery date', 'leveringsdato', 'leveransdatum']
		]
	}
} as const satisfies Record<string, RecordField>;

export const taskFields = {
	subject: {
		name: 'subject',
		label: 'What is to be done',
		kind: 'text',
		required: true,
		suggestion: 'Call {name}',
		alsoCalled: [
			...['task', 'title', 'subject', 'to do', 'summary', 'oppgave', 'tittel', 'emne', 'uppgift', 'ämne', 'titel'],
			...['opgave', 'aufgabe', 'betreff']
		]
	},
	text: {
		name: 'text',
		label: 'Notes',
		kind: 'long-text',
		help: 'What whoever does it needs to know, such as the phone number and the message.',
		alsoCalled: [
			...['description', 'details', 'message', 'comment', 'enquiry', 'beskrivelse', 'melding', 'henvendelse', 'notat'],
			...['beskrivning', 'meddelande', 'förfrågan', 'besked', 'forespørgsel', 'beschreibung', 'nachricht', 'anfrage']
		]
	},
	due: {
		name: 'due',
		label: 'Due',
		kind: 'date',
		help: 'A day such as 2026-11-30. Left empty, the number of days in the settings of this step counts.',
		alsoCalled: ['due date', 'deadline', 'date', 'frist', 'forfall', 'dato', 'datum', 'förfallodatum', 'fällig am']
	}
} as const satisfies Record<string, RecordField>;

export const noteText = {
	name: 'text',
	label: 'Note',
	kind: 'long-text',
	required: true,
	alsoCalled: [
		...['message', 'comment', 'text', 'description', 'enquiry', 'question', 'melding', 'notat', 'kommentar'],
		...['henvendelse', 'meddelande', 'anteckning', 'fråga', 'besked', 'bemærkning', 'nachricht', 'notiz', 'anfrage']
	]
} as const satisfies RecordField;
