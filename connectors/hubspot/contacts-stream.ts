import type { Values } from '#lib/domain/mapping/values.ts';
import { joined, momentOf, textOf } from '../rest/read.ts';
import { changedObjects } from './changed-objects.ts';
import { CONTACT_PROPERTIES } from './find.ts';
import { contacts, type Held } from './objects.ts';

const fromContact = ({ id, properties }: Held): Values => ({
	id,
	email: textOf(properties.email),
	name: joined(properties.firstname, properties.lastname),
	firstName: textOf(properties.firstname),
	lastName: textOf(properties.lastname),
	phone: textOf(properties.phone) ?? textOf(properties.mobilephone),
	company: textOf(properties.company),
	jobTitle: textOf(properties.jobtitle),
	street: textOf(properties.address),
	postcode: textOf(properties.zip),
	city: textOf(properties.city),
	country: textOf(properties.country),
	lifecycle: textOf(properties.lifecyclestage),
	created: momentOf(properties.createdate),
	changed: momentOf(properties.lastmodifieddate)
});

/** Contacts in the order in which they were changed. */
export const contactsStream = changedObjects({
	type: contacts,
	changed: 'lastmodifieddate',
	properties: [...CONTACT_PROPERTIES, 'mobilephone', 'lifecyclestage', 'createdate', 'lastmodifieddate'],
	size: 100,
	shape: async (_, objects) => objects.map(fromContact)
});
