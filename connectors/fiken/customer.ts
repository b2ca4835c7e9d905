import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { askCompany } from './company.ts';
import { asContact, sentContact } from './contact-shape.ts';
import { contactByKey, contactLike, type ContactNames } from './find-contact.ts';
import { madeId, oneIn } from './vendor.ts';

const KEPT = 'A customer with this e-mail address or name was there already and was left as it is.';

const receipt = (id: unknown, outcome: Receipt['outcome']): Receipt => ({ id: String(id), outcome });

const placeOf = (id: string): string => `/contacts/${encodeURIComponent(id)}`;

const held = async (context: Context, id: string): Promise<Values | undefined> =>
	oneIn(await askCompany(context, { method: 'GET', address: placeOf(id), about: 'customer', expect: [404] }));

const whoIn = (values: Values): ContactNames => {
	const name = wordsIn(values.name, 'Name');
	if (name !== null) return { name, email: wordsIn(values.email, 'E-mail') };
	throw new ConnectorError('refused', {
		say: 'This customer has no name, and Fiken needs one. Fill it in and send it again, or choose another field for the name.'
	});
};

/** Makes a customer and answers with its id. Throws `ConnectorError`. */
export async function makeCustomer(context: Context, values: Values): Promise<string> {
	const body = asContact(values);
	return madeId(
		await askCompany(context, { method: 'POST', address: '/contacts', body, about: 'customer' }),
		'customer'
	);
}

async function changed(context: Context, before: Values, { values, key }: Outgoing, isOurs: boolean): Promise<Receipt> {
	if (saysTheSame(sentContact(before), values)) return receipt(before.contactId, 'unchanged');
	const body = { ...asContact(values, before), ...(isOurs && { memberNumberString: key }) };
	const address = placeOf(String(before.contactId));
	await askCompany(context, { method: 'PUT', address, body, about: 'customer' });
	return receipt(before.contactId, 'updated');
}

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	const who = whoIn(values);
	// A note stands only on what was left alone, and whoever wanted that does not want it changed later either.
	if (earlier?.note !== undefined) return { ...earlier, outcome: 'unchanged' };
	const before = earlier ? await held(context, earlier.id) : undefined;
	if (before) return changed(context, before, outgoing, earlier?.outcome === 'created');
	const like = await contactLike(context, who);
	if (!like) return receipt(await makeCustomer(context, { ...values, memberNumberString: key }), 'created');
	if (context.options.existing === 'update') return changed(context, like, outgoing, false);
	return { ...receipt(like.contactId, 'unchanged'), note: KEPT };
}

export const customer: DestinationAction = {
	write,
	lookUp: async (context, key) => {
		const found = await contactByKey(context, key);
		return found ? receipt(found.contactId, 'created') : null;
	},
	isThere: async (context, { values, key }) => {
		if (context.options.existing === 'update') return false;
		const like = await contactLike(context, whoIn(values));
		return like !== undefined && (await contactByKey(context, key))?.contactId !== like.contactId;
	},
	readBack: async (context, { id }) => {
		const values = sentContact((await held(context, id)) ?? {});
		return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
	},
	// One that stands on an invoice by now is only put aside by Fiken.
	remove: async (context, { id }) => {
		await askCompany(context, { method: 'DELETE', address: placeOf(id), about: 'customer', expect: [404] });
	}
};
