import { operationOf } from './event-words.ts';

const OBJECTS: Readonly<Record<string, readonly string[]>> = {
	contact: ['contact', 'person', 'client', 'member', 'people'],
	customer: ['customer', 'client', 'contact'],
	company: ['company', 'organization', 'organisation', 'account'],
	subscriber: ['subscriber', 'member', 'subscribe', 'contact', 'unsubscribe'],
	form_submission: ['submission', 'entry', 'response', 'form', 'answer', 'lead'],
	task: ['task', 'activity', 'card', 'issue', 'item', 'todo'],
	booking: ['booking', 'appointment', 'invitee', 'meeting', 'reservation'],
	calendar_event: ['event'],
	row: ['row', 'record', 'item'],
	journal_entry: ['journal', 'voucher', 'entry'],
	time_entry: ['time', 'entry', 'timer'],
	ticket: ['ticket', 'conversation', 'case', 'issue'],
	product: ['product', 'item'],
	email: ['email', 'mail', 'message'],
	stock: ['inventory', 'stock'],
	shipment: ['shipment', 'fulfillment', 'parcel', 'label', 'shipping'],
	sms: ['sms', 'text', 'message']
};

const VERBS: Readonly<Record<string, readonly string[]>> = {
	created: ['new', 'create', 'created', 'creation', 'add', 'added', 'subscribe', 'submission'],
	updated: ['update', 'updated', 'change', 'changed', 'edited', 'modified'],
	completed: ['complete', 'completed', 'done', 'won', 'fulfilled', 'finished', 'closed', 'signed'],
	cancelled: ['cancel', 'cancelled', 'canceled', 'cancelation', 'delete', 'deleted', 'deletion', 'unsubscribe'],
	paid: ['paid', 'payment'],
	create: ['create', 'add', 'new', 'append', 'insert', 'copy'],
	upsert: ['upsert', 'create', 'add', 'append'],
	update: ['update', 'edit', 'change'],
	send: ['send', 'post', 'reply', 'create']
};

// Names that hold the right words and mean something else.
const ELSE = [
	'draft',
	'cancelled',
	'canceled',
	'cancel',
	'delete',
	'deleted',
	'remove',
	'failed',
	'abandoned',
	'find',
	'get'
];

const parts = (identifier: string): string[] => identifier.toLowerCase().split(/[^a-z]+/);
const single = (part: string): string => part.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');

/**
 * The tool's own identifiers behind our reading of them: `order.created` among `orders_create`, `orders_paid` gives
 * `orders_create`. The catalogue keeps no link between the two, so this reads the words: those with the fewest other
 * words first, those with the thing alone where none has the verb too, nothing where none has the thing.
 */
export function originalNames(reading: string, identifiers: readonly string[] | undefined): string[] {
	const { object, verb } = operationOf(reading);
	const objects = OBJECTS[object] ?? [object, ...object.split('_')];
	const verbs = VERBS[verb] ?? [verb];
	const avoided = ELSE.filter((word) => !verbs.includes(word));
	const about = (identifiers ?? [])
		.filter((identifier) => !parts(identifier).some((word) => avoided.includes(word)))
		.filter((identifier) => parts(identifier).some((word) => objects.includes(single(word))))
		.sort((one, other) => parts(one).length - parts(other).length);
	const exact = about.filter((identifier) => parts(identifier).some((word) => verbs.includes(word)));
	return exact.length > 0 ? exact : about;
}
