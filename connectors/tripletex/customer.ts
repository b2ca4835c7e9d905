import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { countryIn } from './named-things.ts';
import { CUSTOMER_FIELDS, part, sentCustomer } from './shapes.ts';
import { customerLike, type CustomerNames } from './find-customer.ts';
import { askOne, askToMake } from './vendor.ts';

const KEPT = 'A customer with this e-mail address or name was there already and was left as it is.';
const PLAIN = { name: 'name', email: 'email', phone: 'phoneNumber', number: 'organizationNumber' } as const;
const ADDRESS = { street: 'addressLine1', postcode: 'postalCode', city: 'city' } as const;

const receipt = ({ id }: Values, outcome: Receipt['outcome']): Receipt => ({ id: String(id), outcome });

const placeOf = (id: string): string => `/customer/${encodeURIComponent(id)}`;

const held = (context: Context, id: string): Promise<Values | undefined> =>
	askOne(context, { method: 'GET', address: placeOf(id), parameters: { fields: CUSTOMER_FIELDS }, about: 'customer' });

const renamed = (values: Values, names: Readonly<Record<string, string>>): Values =>
	Object.fromEntries(
		Object.entries(names).flatMap(([ours, theirs]) =>
			isFilled(values[ours]) ? [[theirs, wordsIn(values[ours], ours)]] : []
		)
	);

const namesOf = (values: Values): CustomerNames => ({
	name: wordsIn(values.name, 'Name'),
	email: wordsIn(values.email, 'E-mail')
});

/** A customer as Tripletex takes it; an empty field empties nothing. */
async function asCustomer(context: Context, values: Values, before: Values = {}): Promise<Values> {
	const country = await countryIn(context, values);
	const address = { ...renamed(values, ADDRESS), ...(country !== null && { country }) };
	const { id = null } = part(before.postalAddress);
	const postalAddress: Values = { ...(id !== null && { id }), ...address };
	return { ...renamed(values, PLAIN), ...(Object.keys(address).length > 0 && { postalAddress }) };
}

async function changed(context: Context, before: Values, values: Values): Promise<Receipt> {
	if (saysTheSame(sentCustomer(before), values)) return receipt(before, 'unchanged');
	const { id = null, version = null } = before;
	// The version tells Tripletex that nobody has changed the customer in between.
	const body = { id, ...(version !== null && { version }), ...(await asCustomer(context, values, before)) };
	await askOne(context, { method: 'PUT', address: placeOf(String(id)), body, about: 'customer' });
	return receipt(before, 'updated');
}

/** Makes a customer. Throws `ConnectorError`. */
export const makeCustomer = async (context: Context, values: Values): Promise<Values> =>
	askToMake(context, 'customer', { address: '/customer', body: await asCustomer(context, values) });

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	if (!isFilled(values.name)) {
		throw new ConnectorError('refused', {
			say: 'This customer has no name, and Tripletex needs one. Fill it in and send it again, or choose another field for the name.'
		});
	}
	// A note stands only on what was left alone, and whoever wanted that does not want it changed later either.
	if (earlier?.note !== undefined) return { ...earlier, outcome: 'unchanged' };
	const before = earlier ? await held(context, earlier.id) : undefined;
	if (before) return changed(context, before, values);
	const like = await customerLike(context, namesOf(values));
	if (!like) return receipt(await makeCustomer(context, values), 'created');
	if (context.options.existing === 'update') return changed(context, like, values);
	return { ...receipt(like, 'unchanged'), note: KEPT };
}

export const customer: DestinationAction = {
	write,
	// Tripletex has no field for our key that it could be searched by, so the customer's own names say whether it is there.
	lookUp: async (context, _key, values = {}) => {
		const found = await customerLike(context, namesOf(values));
		return found ? receipt(found, 'created') : null;
	},
	isThere: async (context, { values }) =>
		context.options.existing !== 'update' && (await customerLike(context, namesOf(values))) !== undefined,
	readBack: async (context, { id }) => {
		const values = sentCustomer((await held(context, id)) ?? {});
		return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
	},
	remove: async (context, { id }) => {
		await askOne(context, { method: 'DELETE', address: placeOf(id), about: 'customer' });
	}
};
