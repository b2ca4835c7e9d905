import type { RecordField, StreamManifest } from '../contract.ts';

export const eventFields = [
	{
		name: 'title',
		label: 'Title',
		kind: 'text',
		required: true,
		suggestion: 'Booking: {name}',
		alsoCalled: [
			...['subject', 'summary', 'event', 'service', 'appointment', 'tittel', 'emne', 'tjeneste', 'behandling'],
			...['titel', 'ämne', 'tjänst', 'behandling', 'ydelse', 'betreff', 'termin', 'leistung']
		]
	},
	{
		name: 'starts',
		label: 'Begins',
		kind: 'date-time',
		required: true,
		help: 'A time such as 2026-11-23T10:00, where your business is, or a day for the whole of it.',
		alsoCalled: [
			...['start', 'start time', 'begin', 'date', 'when', 'from', 'booked for', 'starttid', 'dato', 'tidspunkt', 'fra'],
			...['från', 'datum', 'tid', 'fra', 'beginn', 'anfang', 'von', 'wann']
		]
	},
	{
		name: 'ends',
		label: 'Ends',
		kind: 'date-time',
		help: 'Left empty, the length in the settings of this step counts.',
		alsoCalled: ['end', 'end time', 'to', 'until', 'slutt', 'slutttid', 'til', 'slut', 'sluttid', 'till', 'ende', 'bis']
	},
	{
		name: 'location',
		label: 'Place',
		kind: 'text',
		alsoCalled: ['location', 'where', 'address', 'sted', 'adresse', 'plats', 'adress', 'ort']
	},
	{
		name: 'description',
		label: 'Description',
		kind: 'long-text',
		alsoCalled: [
			...['details', 'notes', 'note', 'message', 'comment', 'beskrivelse', 'melding', 'kommentar', 'notat'],
			...['beskrivning', 'meddelande', 'anteckning', 'besked', 'beschreibung', 'nachricht', 'notiz', 'bemerkung']
		]
	}
] as const satisfies readonly RecordField[];

export const eventStream = {
	label: 'Events',
	record: { one: 'event', many: 'events' },
	arrival: 'polled',
	fields: [
		{ name: 'id', label: 'Event id', kind: 'text' },
		{ name: 'title', label: 'Title', kind: 'text' },
		{ name: 'starts', label: 'Begins', kind: 'date-time', help: 'A day alone where it is the whole of it.' },
		{ name: 'ends', label: 'Ends', kind: 'date-time', help: 'Of whole days the last one.' },
		{ name: 'isAllDay', label: 'Takes whole days', kind: 'yes-no' },
		{ name: 'status', label: 'Status', kind: 'text', help: 'confirmed, tentative or cancelled.' },
		{
			name: 'isCancelled',
			label: 'Is cancelled',
			kind: 'yes-no',
			help: 'Of such an event often nothing else is known but its id.'
		},
		{ name: 'location', label: 'Place', kind: 'text' },
		{ name: 'description', label: 'Description', kind: 'long-text' },
		{ name: 'guestName', label: 'First guest: name', kind: 'text' },
		{ name: 'guestEmail', label: 'First guest: e-mail', kind: 'email' },
		{ name: 'guests', label: 'Guests', kind: 'list', help: 'Each has a name, an email and an answer.' },
		{ name: 'organiser', label: 'Organiser’s e-mail', kind: 'email' },
		{ name: 'meeting', label: 'Address of the video meeting', kind: 'url' },
		{
			name: 'repeats',
			label: 'How it repeats',
			kind: 'text',
			help: 'In the words of calendars, such as RRULE:FREQ=WEEKLY.'
		},
		{ name: 'seriesId', label: 'Id of the event that repeats', kind: 'text' },
		{ name: 'link', label: 'Page in Google Calendar', kind: 'url' },
		{ name: 'created', label: 'Entered at', kind: 'date-time' },
		{ name: 'changed', label: 'Last changed', kind: 'date-time' }
	]
} as const satisfies StreamManifest;
