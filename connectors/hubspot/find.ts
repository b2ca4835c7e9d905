import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { companies, contacts, objectOf, type Held } from './objects.ts';
import { searchFor } from './search.ts';

export const CONTACT_PROPERTIES = [
	...['email', 'firstname', 'lastname', 'phone', 'company', 'jobtitle', 'address', 'zip', 'city', 'country']
] as const;

export const COMPANY_PROPERTIES = [
	...['name', 'domain', 'website', 'phone', 'address', 'zip', 'city', 'country', 'description']
] as const;

/** The contact with an e-mail address, which no two contacts share. */
export const contactWith = (context: Context, email: string): Promise<Held | null> =>
	objectOf(context, contacts, email.toLowerCase(), {
		properties: CONTACT_PROPERTIES,
		linked: ['companies'],
		by: 'email'
	});

const fitting = async (context: Context, property: 'name' | 'domain', value: string): Promise<Held[]> => {
	const { rows } = await searchFor(context, companies, {
		filters: [{ property, is: 'EQ', value }],
		properties: COMPANY_PROPERTIES,
		limit: 10
	});
	// A search forgives more than capital letters.
	const folded = value.toLowerCase();
	return rows.filter(({ properties }) => textOf(properties[property])?.trim().toLowerCase() === folded);
};

export const companiesCalled = (context: Context, name: string): Promise<Held[]> => fitting(context, 'name', name);
export const companiesAt = (context: Context, domain: string): Promise<Held[]> => fitting(context, 'domain', domain);
