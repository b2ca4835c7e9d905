import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { listOf } from '../rest/read.ts';
import { find } from './model.ts';
import { PARTY_FIELDS } from './party-shape.ts';
import { referenceOf } from './reference.ts';

export interface PartyNames {
	readonly name: string | null;
	readonly email: string | null;
}

const same = (one: unknown, other: string): boolean =>
	String(one ?? '')
		.trim()
		.toLowerCase() === other.trim().toLowerCase();

/** A text that is compared without regard to capitals; what would stand for any text stands for any one letter. */
const like = (text: string): string => text.trim().replace(/[%\\]/g, '_');

const parties = (context: Context, where: readonly Value[]): Promise<Values[]> =>
	find(context, 'party.party', { where, fields: PARTY_FIELDS });

/** The party with this id. */
export const partyNamed = async (context: Context, id: number): Promise<Values | undefined> =>
	(await parties(context, [['id', '=', id]]))[0];

/** The party that we have made under a key. */
export const partyByKey = async (context: Context, key: string): Promise<Values | undefined> =>
	(await parties(context, [['identifiers.code', '=', referenceOf(key)]]))[0];

async function byEmail(context: Context, email: string): Promise<Values | undefined> {
	const mechanism = [
		['type', '=', 'email'],
		['value', 'ilike', like(email)]
	];
	const found = await parties(context, [['contact_mechanisms', 'where', mechanism]]);
	return found.find((party) => listOf(party['contact_mechanisms.']).some(({ value }) => same(value, email)));
}

async function byName(context: Context, name: string): Promise<Values | undefined> {
	const found = await parties(context, [['name', 'ilike', like(name)]]);
	return found.find((party) => same(party.name, name));
}

/** The party with this e-mail address, else with this name. */
export async function partyLike(context: Context, { name, email }: PartyNames): Promise<Values | undefined> {
	const found = email === null ? undefined : await byEmail(context, email);
	return found ?? (name === null ? undefined : byName(context, name));
}
