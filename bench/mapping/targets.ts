import { contactFields } from '#connectors/carddav/contact-fields.ts';
import caldavTasks from '#connectors/caldav-tasks/manifest.ts';
import xero from '#connectors/xero/manifest.ts';
import type { TargetField } from '#lib/domain/mapping/field.ts';
import { EVENT, INVOICE, SUBSCRIBER } from '#lib/domain/mapping/suggest/destinations.fixture.ts';
import type { Idea, Source } from './source.ts';

/** What fields are about, by their names; of several the first one that a record has. */
export type About = Readonly<Record<string, Idea | readonly Idea[]>>;

/** A destination, and by hand what each of its fields is about; a field that is not named takes nothing of these. */
export interface Target {
	readonly called: string;
	readonly fields: readonly TargetField[];
	readonly about: About;
	/** Which sources somebody would connect with it. */
	readonly takes: (source: Source) => boolean;
}

const PERSON = {
	email: 'email',
	phone: 'phone',
	street: 'street',
	postcode: 'postcode',
	city: 'city',
	country: 'country'
} as const;
const isOrder = ({ is }: Source): boolean => is.total !== undefined;

export const TARGETS: readonly Target[] = [
	{
		called: 'address book',
		fields: contactFields,
		about: {
			...PERSON,
			name: 'name',
			givenName: 'given',
			familyName: 'family',
			company: 'company',
			website: 'website',
			note: 'message'
		},
		takes: ({ is }) => is.email !== undefined
	},
	{
		called: 'customer in Xero',
		fields: xero.actions.customer.fields,
		about: { ...PERSON, name: 'name', firstName: 'given', lastName: 'family', number: 'orgNumber' },
		takes: ({ is }) => is.street !== undefined
	},
	{
		called: 'invoice',
		fields: INVOICE,
		about: {
			reference: 'number',
			customer: 'name',
			email: 'email',
			amount: 'total',
			vat: 'vat',
			currency: 'currency',
			date: 'date',
			dueDate: 'due'
		},
		takes: isOrder
	},
	{
		called: 'newsletter reader',
		fields: SUBSCRIBER,
		about: { email: 'email', FNAME: 'given', LNAME: 'family', language: 'language', consent: 'consent' },
		takes: ({ is }) => is.email !== undefined && is.due === undefined
	},
	{
		called: 'calendar entry',
		fields: EVENT,
		about: { title: 'service', start: 'start', end: 'end', location: 'place', description: 'message' },
		takes: ({ is }) => is.start !== undefined
	},
	{
		called: 'follow-up task',
		fields: caldavTasks.actions.task.fields,
		about: { title: 'name', description: 'message', dueDate: 'due', category: 'tags', url: 'link' },
		takes: ({ is }) => is.message !== undefined && is.total === undefined
	}
];
