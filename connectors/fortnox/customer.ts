import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { asCustomer } from './customer-body.ts';
import { customerCalled, type CustomerNames } from './find-customer.ts';
import { heldCustomer } from './shapes.ts';
import { askOne } from './vendor.ts';

const KEPT = 'A customer with this number, e-mail address or name was there already and was left as it is.';

const receipt = ({ CustomerNumber }: Values, outcome: Receipt['outcome']): Receipt => ({
	id: String(CustomerNumber),
	outcome
});

const placeOf = (id: string): string => `/customers/${encodeURIComponent(id)}`;

const held = (context: Context, id: string): Promise<Values | undefined> =>
	askOne(context, 'Customer', { method: 'GET', address: placeOf(id), about: 'customer' });

const namesOf = (values: Values): CustomerNames => ({
	number: wordsIn(values.customerNumber, 'Customer number'),
	email: wordsIn(values.email, 'E-mail'),
	name: wordsIn(values.name, 'Name')
});

async function changed(context: Context, before: Values, values: Values): Promise<Receipt> {
	if (saysTheSame(heldCustomer(before), values)) return receipt(before, 'unchanged');
	const body = { Customer: asCustomer(values) };
	const address = placeOf(String(before.CustomerNumber));
	const after = await askOne(context, 'Customer', { method: 'PUT', address, body, about: 'customer' });
	return receipt(after ?? before, 'updated');
}

/** Makes a customer. Throws `ConnectorError`. */
export async function makeCustomer(context: Context, values: Values): Promise<Values> {
	const body = { Customer: asCustomer(values) };
	const made = await askOne(context, 'Customer', { method: 'POST', address: '/customers', body, about: 'customer' });
	if (made) return made;
	throw new ConnectorError('unreadable', { say: 'Fortnox did not say which customer it has made.', maybeDone: true });
}

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	if (!isFilled(values.name)) {
		throw new ConnectorError('refused', {
			say: 'This customer has no name, and Fortnox needs one. Fill it in and send it again, or choose another field for the name.'
		});
	}
	// A note stands only on what was left alone, and whoever wanted that does not want it changed later either.
	if (earlier?.note !== undefined) return { ...earlier, outcome: 'unchanged' };
	const before = earlier ? await held(context, earlier.id) : undefined;
	if (before) return changed(context, before, values);
	const like = await customerCalled(context, namesOf(values));
	if (!like) return receipt(await makeCustomer(context, values), 'created');
	if (context.options.existing !== 'update') return { ...receipt(like, 'unchanged'), note: KEPT };
	return changed(context, (await held(context, String(like.CustomerNumber))) ?? like, values);
}

export const customer: DestinationAction = {
	write,
	// Fortnox has no field for our key that it could be searched by, so the customer's own names say whether it is there.
	lookUp: async (context, _key, values = {}) => {
		const found = await customerCalled(context, namesOf(values));
		return found ? receipt(found, 'created') : null;
	},
	isThere: async (context, { values }) =>
		context.options.existing !== 'update' && (await customerCalled(context, namesOf(values))) !== undefined,
	readBack: async (context, { id }) => {
		const values = heldCustomer((await held(context, id)) ?? {});
		return Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
	},
	remove: async (context, { id }) => {
		await askOne(context, 'Customer', { method: 'DELETE', address: placeOf(id), about: 'customer' });
	}
};
