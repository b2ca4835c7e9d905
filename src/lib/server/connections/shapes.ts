/** One step of a connection that is still to be set up: what is to be done, and by which connectors it can be. */
export interface StepShape {
	readonly action: string;
	/** As the person says it: "the customer in your address book". */
	readonly label: string;
	readonly connectors: readonly string[];
}

/** A handover that can be connected here, before any system is chosen. */
export interface ConnectionShape {
	readonly id: string;
	readonly name: string;
	readonly say: string;
	/** Connector and stream, the most usual first; no stream where it is chosen later, of what the system has. */
	readonly sources: readonly { readonly connector: string; readonly stream: string }[];
	readonly steps: readonly StepShape[];
	readonly practice?: true;
}

const FORM_SOURCES = [
	{ connector: 'web-form', stream: 'entries' },
	{ connector: 'mailbox', stream: 'entries' },
	{ connector: 'csv-file', stream: 'rows' },
	{ connector: 'http-json', stream: '' }
];

const CONTACT = { action: 'contact', label: 'the customer in your address book', connectors: ['carddav', 'practice'] };
const TASK = { action: 'task', label: 'a follow-up task', connectors: ['caldav-tasks', 'practice'] };
const MAIL = { action: 'mail', label: 'a confirmation e-mail to the customer', connectors: ['smtp-mail', 'practice'] };
const ROW = { action: 'row', label: 'a row in a CSV file', connectors: ['csv-file'] };

/** The shape of a connection that is none of the usual ones. */
export const ANY = 'any';

/** What can be connected, the everyday example first. */
export const SHAPES: readonly ConnectionShape[] = [
	{
		id: 'enquiry',
		name: 'Enquiries from the website',
		say: 'Somebody fills in your contact form. They appear in your address book, you get a task to follow up, and they get a confirmation by e-mail.',
		sources: FORM_SOURCES,
		steps: [CONTACT, TASK, MAIL]
	},
	{
		id: 'enquiry-to-contact',
		name: 'Enquiries into the address book',
		say: 'Somebody fills in your contact form and appears in your address book. Nothing else happens.',
		sources: FORM_SOURCES,
		steps: [CONTACT]
	},
	{
		id: 'enquiry-to-task',
		name: 'Enquiries into your tasks',
		say: 'Somebody fills in your contact form and you get a task to follow up, with a due date.',
		sources: FORM_SOURCES,
		steps: [TASK]
	},
	{
		id: 'enquiry-to-file',
		name: 'Enquiries into a file',
		say: 'Somebody fills in your contact form and a row is added to a CSV file that a spreadsheet opens.',
		sources: FORM_SOURCES,
		steps: [ROW]
	},
	{
		id: 'api-to-api',
		name: 'Records between two systems with an API',
		say: 'Orders into the accounts, bookings into the customer list: whatever one system lists and another one takes. Somebody who can read the API documentation of both describes them once.',
		sources: [
			{ connector: 'http-json', stream: '' },
			{ connector: 'csv-file', stream: 'rows' }
		],
		steps: [{ action: 'record', label: 'a record in another system', connectors: ['http-json'] }]
	},
	{
		id: ANY,
		name: 'Any two systems you use',
		say: 'You choose where the records come from, and what is made of them where: orders into the accounts, bookings into the customer list, subscribers into the newsletter.',
		sources: [],
		steps: [{ action: '', label: 'what you choose', connectors: [] }]
	},
	{
		id: 'practice-orders',
		name: 'Practice: orders into the ledger',
		say: 'A practice shop sells by itself, and its orders become invoices in a practice ledger. No account is needed and nothing real happens.',
		sources: [{ connector: 'practice', stream: 'orders' }],
		steps: [{ action: 'invoice', label: 'an invoice in the practice ledger', connectors: ['practice'] }],
		practice: true
	},
	{
		id: 'practice-enquiry',
		name: 'Practice: enquiries from a form',
		say: 'The everyday example with practice systems on both sides: entries come by themselves, contacts, tasks and e-mails are only pretended.',
		sources: [{ connector: 'practice', stream: 'entries' }],
		steps: [CONTACT, TASK, MAIL].map((step) => ({ ...step, connectors: ['practice'] })),
		practice: true
	}
];

/** The shape with this id, or null. */
export const shapeById = (id: string): ConnectionShape | null => SHAPES.find((shape) => shape.id === id) ?? null;
