import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { listOf, textOf } from '../rest/read.ts';
import { askPipedrive, dataIn } from './vendor.ts';

async function search(context: Context, path: string, fields: string, term: string): Promise<Values[]> {
	const said = await askPipedrive(context, {
		method: 'GET',
		address: `${path}/search`,
		parameters: { term, fields, exact_match: true, limit: 100 }
	});
	return listOf(dataIn(said).items).flatMap(({ item }) => listOf([item ?? null]));
}

const digits = (text: string): string => text.replace(/[^\d+]/g, '');

const holds = (item: Values, list: 'emails' | 'phones', fits: (text: string) => boolean): boolean => {
	const held = readPath(item, list);
	return Array.isArray(held) && held.some((one) => fits(String(one)));
};

/** The ids of people with an e-mail address, the oldest first. */
export async function personsWith(context: Context, email: string): Promise<string[]> {
	const found = await search(context, '/persons', 'email', email);
	const fitting = found.filter((item) => holds(item, 'emails', (one) => one.toLowerCase() === email.toLowerCase()));
	return fitting.map(({ id }) => String(id)).toSorted((one, other) => Number(one) - Number(other));
}

/** The ids of people with a phone number. */
export async function personsAt(context: Context, phone: string): Promise<string[]> {
	const found = await search(context, '/persons', 'phone', phone);
	return found
		.filter((item) => holds(item, 'phones', (one) => digits(one) === digits(phone)))
		.map(({ id }) => String(id));
}

/** The ids of organisations of a name. */
export async function organisationsCalled(context: Context, name: string): Promise<string[]> {
	const found = await search(context, '/organizations', 'name', name);
	const folded = name.toLowerCase();
	return found.filter((item) => textOf(item.name)?.trim().toLowerCase() === folded).map(({ id }) => String(id));
}
