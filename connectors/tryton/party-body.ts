import { isFilled, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import type { Context } from '../contract.ts';
import { countryIn } from './named-things.ts';
import { addressesOf, identifierOf, mechanismOf } from './party-shape.ts';

const ADDRESS = { street: 'street', postcode: 'postal_code', city: 'city' } as const;
const LABELS: Readonly<Record<string, string>> = { street: 'Street', postcode: 'Postcode', city: 'Town' };

/** How Tryton is told of a part of a record: to change the one that is there, or to make one. */
const partAs = (there: Values | undefined, values: Values): Value =>
	there === undefined ? ['create', [values]] : ['write', [there.id ?? null], values];

const listed = (name: string, parts: readonly Value[]): Values => (parts.length === 0 ? {} : { [name]: [...parts] });

function mechanisms(values: Values, before: Values): Value[] {
	const [email, phone] = [wordsIn(values.email, 'E-mail'), wordsIn(values.phone, 'Phone')];
	return [
		...(email === null ? [] : [partAs(mechanismOf(before, 'email'), { type: 'email', value: email.trim() })]),
		...(phone === null ? [] : [numberAs(mechanismOf(before, 'phone', 'mobile'), phone.trim())])
	];
}

// A number that is kept as a mobile one stays one.
const numberAs = (there: Values | undefined, value: string): Value =>
	partAs(there, { type: there?.type ?? 'phone', value });

async function addresses(context: Context, values: Values, before: Values): Promise<Value[]> {
	const country = await countryIn(context, values);
	const address = {
		...Object.fromEntries(
			Object.entries(ADDRESS).flatMap(([ours, theirs]) =>
				isFilled(values[ours]) ? [[theirs, wordsIn(values[ours], LABELS[ours] ?? ours)]] : []
			)
		),
		...(country !== null && { country })
	};
	const [there] = addressesOf(before);
	// An invoice needs an address, if only an empty one.
	return there && Object.keys(address).length === 0 ? [] : [partAs(there, address)];
}

/** A party as Tryton takes it; an empty field empties nothing. `reference` marks one that we make. */
export async function asParty(
	context: Context,
	values: Values,
	{ before = {}, reference }: { readonly before?: Values; readonly reference?: string } = {}
): Promise<Values> {
	const [name, number] = [wordsIn(values.name, 'Name'), wordsIn(values.number, 'Organisation number')];
	const numbers = [
		...(number === null ? [] : [partAs(identifierOf(before), { code: number.trim() })]),
		...(reference === undefined ? [] : [partAs(undefined, { code: reference })])
	];
	return {
		...(name !== null && { name: name.trim() }),
		...listed('contact_mechanisms', mechanisms(values, before)),
		...listed('addresses', await addresses(context, values, before)),
		...listed('identifiers', numbers)
	};
}
