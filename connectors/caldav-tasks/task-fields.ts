import type { RecordField } from '../contract.ts';
import { alsoCalled } from '../dav/also-called.ts';

/** The fields of a task, with what forms in English, Norwegian, Swedish, Danish and German call them. */
export const taskFields: readonly RecordField[] = [
	{
		name: 'title',
		label: 'Title',
		kind: 'text',
		required: true,
		help: 'What is to be done, in a few words.',
		suggestion: 'Call {name}',
		alsoCalled: alsoCalled(
			'task, to do, summary, subject',
			'tittel, emne, oppgave, gjøremål',
			'titel, ämne, uppgift, ärende',
			'opgave',
			'betreff, aufgabe, thema'
		)
	},
	{
		name: 'description',
		label: 'Description',
		kind: 'long-text',
		help: 'What whoever does the task needs to know, such as the phone number and the message.',
		alsoCalled: alsoCalled(
			'details, text, note, notes, message, your message, comment, comments, enquiry, inquiry, question',
			'beskrivelse, melding, beskjed, henvendelse, kommentar, spørsmål, notat',
			'beskrivning, meddelande, förfrågan, fråga, anteckning',
			'besked, meddelelse, forespørgsel, spørgsmål, bemærkning',
			'beschreibung, nachricht, ihre nachricht, anfrage, frage, anmerkung, notiz'
		)
	},
	{
		name: 'dueDate',
		label: 'Due date',
		kind: 'date',
		help: 'A day such as 2026-03-30. Left empty, the number of days in the settings of this step counts.',
		alsoCalled: alsoCalled(
			'due, deadline, date, wanted date',
			'frist, forfall, forfallsdato, dato, ønsket dato',
			'förfallodatum, datum, önskat datum',
			'forfaldsdato',
			'fällig am, fälligkeit, frist bis, termin, wunschtermin'
		)
	},
	{
		name: 'priority',
		label: 'Priority',
		kind: 'number',
		help: 'A whole number from 1, the most urgent, to 9.',
		alsoCalled: alsoCalled(
			'urgency, importance',
			'prioritet, hastegrad, viktighet',
			'prioritering',
			'priorität, dringlichkeit'
		)
	},
	{
		name: 'category',
		label: 'Category',
		kind: 'text',
		alsoCalled: alsoCalled('tag, label, type, kind', 'kategori, merkelapp', 'etikett', 'kategorie, schlagwort, art')
	},
	{
		name: 'url',
		label: 'Link',
		kind: 'url',
		help: 'An address that belongs to the task, such as the order in the shop.',
		alsoCalled: alsoCalled(
			'web address, website, page',
			'lenke, nettside, hjemmeside',
			'länk, webbplats',
			'webside',
			'verweis, webseite'
		)
	}
];
