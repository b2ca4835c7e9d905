import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import { textOf } from '../rest/read.ts';
import { CONTACT_PROPERTIES, contactWith } from './find.ts';
import { linkedWith } from './linked-with.ts';
import { contacts } from './objects.ts';
import { named, valuesFor, type Names } from './named.ts';
import { written } from './written-object.ts';

const NAMES: Names = {
	firstName: ['firstname', 'First name'],
	lastName: ['lastname', 'Last name'],
	phone: ['phone', 'Phone'],
	company: ['company', 'Company'],
	jobTitle: ['jobtitle', 'Job title'],
	street: ['address', 'Street'],
	postcode: ['zip', 'Postcode'],
	city: ['city', 'Town'],
	country: ['country', 'Country']
};

const emailIn = (values: Values): string => {
	const email = wordsIn(values.email, 'E-mail')?.trim().toLowerCase() ?? '';
	if (/^[^\s@]+@[^\s@]+$/.test(email)) return email;
	throw new ConnectorError('refused', {
		say: 'A contact in HubSpot is known by its e-mail address. Fill in “E-mail” and send it again.'
	});
};

export const contact = written({
	type: contacts,
	properties: CONTACT_PROPERTIES,
	given: (_, values) => ({ email: emailIn(values), ...named(values, NAMES) }),
	linkedWith: (context, { company }) => linkedWith(context, company === undefined ? {} : { company }),
	find: (context, values) => contactWith(context, emailIn(values)),
	shape: (_, { properties }) => ({ email: textOf(properties.email), ...valuesFor(properties, NAMES) })
});
