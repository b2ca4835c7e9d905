import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { asContact, sentOf } from './contact-shape.ts';
import { contactByKey, contactLike } from './find-contact.ts';
import { askOne, askXero } from './vendor.ts';

const KEPT = 'A contact with this e-mail address or name was there already and was left as it is.';

const receipt = ({ ContactID }: Values, outcome: Receipt['outcome']): Receipt => ({
	id: String(ContactID),
	outcome,
	link: `https://go.xero.com/Contacts/View/${String(ContactID)}`
});

const held = (context: Context, id: string): Promise<Values | undefined> =>
	askOne(context, 'Contacts', { method: 'GET', address: `/Contacts/${id}`, about: 'customer' });

async function changed(context: Context, before: Values, values: Values): Promise<Receipt> {
	if (saysTheSame(sentOf(before), values)) return receipt(before, 'unchanged');
	const id = String(before.ContactID);
	const body = { Contacts: [{ ContactID: id, ...asContact(values, before) }] };
	const [after] = await askXero(context, 'Contacts', {
		method: 'POST',
		address: `/Contacts/${id}`,
		body,
		about: 'customer'
	});
	return receipt(after ?? before, 'updated');
}

async function made(context: Context, { values, key }: Outgoing): Promise<Receipt> {
	const body = { Contacts: [{ ...asContact(values), ContactNumber: key }] };
	const [contact] = await askXero(context, 'Contacts', {
		method: 'PUT',
		address: '/Contacts',
		headers: { 'idempotency-key': key },
		body,
		about: 'customer'
	});
	if (contact) return receipt(contact, 'created');
	throw new ConnectorError('unreadable', { say: 'Xero did not say which customer it has made.', maybeDone: true });
}

const whoIn = (values: Values): { name: string; email: string | null } => {
	const name = wordsIn(values.name, 'Name');
	if (name !== null) return { name, email: wordsIn(values.email, 'E-mail') };
	throw new ConnectorError('refused', {
		say: 'This customer has no name, and Xero needs one. Fill it in and send it again, or choose another field for the name.'
	});
};

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	const who = whoIn(values);
	// A note stands only on what was left alone, and whoever wanted that does not want it changed later either.
	if (earlier?.note !== undefined) return { ...earlier, outcome: 'unchanged' };
	const before = earlier ? await held(context, earlier.id) : undefined;
	if (before) return changed(context, before, values);
	const like = await contactLike(context, who);
	if (!like) return made(context, outgoing);
	if (like.ContactNumber === key || context.options.existing === 'update') return changed(context, like, values);
	return { ...receipt(like, 'unchanged'), note: KEPT };
}

export const customer: DestinationAction = {
	write,
	lookUp: async (context, key) => {
		const contact = await contactByKey(context, key);
		return contact ? receipt(contact, 'created') : null;
	},
	isThere: async (context, { values, key }) => {
		const like = await contactLike(context, whoIn(values));
		return like !== undefined && like.ContactNumber !== key && context.options.existing !== 'update';
	},
	readBack: async (context, { id }) => {
		const values = sentOf((await held(context, id)) ?? {});
		return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
	},
	remove: async (context, { id }) => {
		if ((await held(context, id))?.ContactStatus !== 'ACTIVE') return;
		const body = { Contacts: [{ ContactID: id, ContactStatus: 'ARCHIVED' }] };
		await askXero(context, 'Contacts', { method: 'POST', address: `/Contacts/${id}`, body, about: 'customer' });
	}
};
