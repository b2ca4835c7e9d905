import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import type { Context } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { companiesCalled, contactWith } from './find.ts';
import type { Link } from './links.ts';
import { companies, contacts, objectOf, type Held } from './objects.ts';

export interface LinkedWith {
	readonly links: readonly Link[];
	/** What was looked for and not found, one sentence each. */
	readonly missing: readonly string[];
}

/** The contact and the company that a record names, as far as HubSpot has them. Reads only. */
export async function linkedWith(context: Context, { contactEmail, company }: Values): Promise<LinkedWith> {
	const email = wordsIn(contactEmail, 'Contact’s e-mail')?.trim() ?? '';
	const name = wordsIn(company, 'Company')?.trim() ?? '';
	const links: Link[] = [];
	const missing: string[] = [];
	if (email !== '') {
		const contact = await contactWith(context, email);
		if (contact) links.push({ to: 'contacts', id: contact.id });
		else missing.push(`There is no contact with the e-mail ${email} in HubSpot.`);
	}
	if (name !== '') {
		const [found, another] = await companiesCalled(context, name);
		if (found && !another) links.push({ to: 'companies', id: found.id });
		else if (found) missing.push(`HubSpot has more than one company called ${name}.`);
		else missing.push(`There is no company called ${name} in HubSpot.`);
	}
	return { links, missing };
}

/** The contact and the company that an object is linked with first, by the names of the manifest. */
export async function linkedBack(context: Context, { linked }: Held): Promise<Values> {
	const [contact, company] = [linked.contacts?.[0], linked.companies?.[0]];
	const person = contact === undefined ? null : await objectOf(context, contacts, contact, { properties: ['email'] });
	const firm = company === undefined ? null : await objectOf(context, companies, company, { properties: ['name'] });
	return { contactEmail: textOf(person?.properties.email), company: textOf(firm?.properties.name) };
}
