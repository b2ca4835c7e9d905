import { readPath } from '#lib/domain/mapping/path.ts';
import { isFilled, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { listOf, partOf, textOf } from '../rest/read.ts';
import { fromCustomer } from './read-order.ts';

const PERSON = { email: 'email', firstName: 'firstName', lastName: 'lastName', phone: 'phone', note: 'note' } as const;
const PLACE = { company: 'company', street: 'address1', street2: 'address2', postcode: 'zip', city: 'city' } as const;

/** The two letters of a country are one thing to Shopify and its name another. */
const countryIn = (value: Value | undefined): Values => {
	const text = wordsIn(value, 'Country')?.trim() ?? '';
	if (text === '') return {};
	return /^[a-z]{2}$/i.test(text) ? { countryCode: text.toUpperCase() } : { country: text };
};

const renamed = (values: Values, names: Readonly<Record<string, string>>): Values =>
	Object.fromEntries(
		Object.entries(names).flatMap(([ours, theirs]) => {
			const words = isFilled(values[ours]) ? wordsIn(values[ours], ours) : null;
			return words === null ? [] : [[theirs, words]];
		})
	);

/** An address as Shopify holds it in the form in which it takes one. */
const asSent = ({ id: _, name: _name, countryCodeV2: country, ...address }: Values): Values =>
	Object.fromEntries(
		Object.entries({ ...address, countryCode: country ?? null }).filter(([, value]) => textOf(value) !== null)
	);

/**
 * The addresses of a customer, with what is new in the first. A list that is sent is the whole list, so the others are
 * sent along; nothing where the record says nothing new of an address.
 */
function addresses(values: Values, held: Values): Values[] | null {
	const place = { ...renamed(values, PLACE), ...countryIn(values.country) };
	if (Object.keys(place).length === 0) return null;
	const first = partOf(held, 'defaultAddress');
	const before = asSent(first);
	if (Object.entries(place).every(([name, value]) => before[name] === value)) return null;
	const others = listOf(readPath(held, 'addressesV2.nodes')).filter(({ id }) => id !== first.id);
	const person = renamed(values, { firstName: 'firstName', lastName: 'lastName' });
	const { countryCode, ...rest } = before;
	const kept = 'country' in place || countryCode === undefined ? rest : before;
	return [{ ...kept, ...person, ...place }, ...others.map(asSent)];
}

/** What is sent of a customer: nothing that was left empty, so that what the shop knows stays. */
export const inputOf = (values: Values, held: Values = {}): Values => {
	const list = addresses(values, held);
	return { ...renamed(values, PERSON), ...(list && { addresses: list }) };
};

/** A customer that the shop holds, by the names of the action's fields. */
export const heldOf = (customer: Values): Values =>
	Object.fromEntries(Object.entries(fromCustomer(customer)).filter(([, value]) => value !== null));
