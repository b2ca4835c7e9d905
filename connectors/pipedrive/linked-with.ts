import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import type { Context } from '../contract.ts';
import { listOf, textOf } from '../rest/read.ts';
import { byId } from './by-id.ts';
import { organisationsCalled, personsWith } from './find.ts';

export interface LinkedWith {
	readonly person: number | null;
	readonly organisation: number | null;
	/** What was looked for and not found, one sentence each. */
	readonly missing: readonly string[];
}

/** The person and the organisation that a record names, as far as Pipedrive has them. Reads only. */
export async function linkedWith(context: Context, { contactEmail, company }: Values): Promise<LinkedWith> {
	const email = wordsIn(contactEmail, 'Contact’s e-mail')?.trim() ?? '';
	const name = wordsIn(company, 'Organisation')?.trim() ?? '';
	const missing: string[] = [];
	const [person] = email === '' ? [] : await personsWith(context, email);
	const [organisation, another] = name === '' ? [] : await organisationsCalled(context, name);
	if (email !== '' && person === undefined) missing.push(`There is no contact with the e-mail ${email} in Pipedrive.`);
	if (another !== undefined) missing.push(`Pipedrive has more than one organisation called ${name}.`);
	else if (name !== '' && organisation === undefined) {
		missing.push(`There is no organisation called ${name} in Pipedrive.`);
	}
	return {
		person: person === undefined ? null : Number(person),
		organisation: organisation === undefined || another !== undefined ? null : Number(organisation),
		missing
	};
}

/** The first of a person's e-mail addresses or phone numbers, which is the main one. */
export function mainOf(person: Values | null, list: 'emails' | 'phones'): string | null {
	const all = listOf(person?.[list]);
	return textOf((all.find(({ primary }) => primary === true) ?? all[0])?.value);
}

/** The person and the organisation that something is linked with, by the names of the manifest. */
export async function linkedBack(context: Context, held: Values): Promise<Values> {
	const [person, organisation] = await Promise.all([
		byId(context, '/persons', held.person_id),
		byId(context, '/organizations', held.org_id)
	]);
	return { contactEmail: mainOf(person, 'emails'), company: textOf(organisation?.name) };
}
