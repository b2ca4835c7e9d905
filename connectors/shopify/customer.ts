import { readPath } from '#lib/domain/mapping/path.ts';
import { isFilled, isObject, type Values } from '#lib/domain/mapping/values.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { heldOf, inputOf } from './customer-input.ts';
import { CUSTOMER_BY_EMAIL, CUSTOMER_BY_ID, DELETE_CUSTOMER, SET_CUSTOMER } from './documents.ts';
import { backOffice, numberOf } from './shop-address.ts';
import { askShop, change } from './shopify.ts';

const ABOUT = 'customer';
const KEPT = 'A customer with this e-mail address was there already and was left as it is.';

function emailOf({ email }: Values): string {
	const text = isFilled(email) ? String(email).trim() : '';
	if (text !== '') return text;
	throw new ConnectorError('refused', {
		say: 'This record has no e-mail address, and a customer of the shop is found by that. Add one and send it again, or type it by hand.'
	});
}

async function one(context: Context, document: string, variables: Values, name: string): Promise<Values | null> {
	const found = readPath(await askShop(context, { document, variables, about: ABOUT }), name);
	return isObject(found) ? found : null;
}

const byEmail = (context: Context, email: string): Promise<Values | null> =>
	one(context, CUSTOMER_BY_EMAIL, { email }, 'customerByIdentifier');

const byId = (context: Context, id: string): Promise<Values | null> => one(context, CUSTOMER_BY_ID, { id }, 'customer');

const receiptOf = (context: Context, id: string, outcome: Receipt['outcome']): Receipt => ({
	id,
	outcome,
	link: backOffice(context, `customers/${numberOf(id)}`)
});

async function set(context: Context, identifier: Values, input: Values): Promise<string> {
	const variables = { identifier, input };
	const done = await change(context, ABOUT, 'customerSet', { document: SET_CUSTOMER, variables });
	const id = readPath(done, 'customer.id');
	if (typeof id === 'string') return id;
	throw new ConnectorError('unreadable', { say: 'Shopify did not say which customer it has made.', maybeDone: true });
}

/** Capitals do not make another address. */
const isHeld = (customer: Values, values: Values): boolean => {
	const inSmall = (one: Values): Values => ({ ...one, email: String(one.email).trim().toLowerCase() });
	return saysTheSame(inSmall(heldOf(customer)), inSmall(values));
};

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	const email = emailOf(values);
	// A note stands only on what was left alone, and whoever wanted that does not want it changed later either.
	if (earlier?.note !== undefined) return { ...earlier, outcome: 'unchanged' };
	const held = (earlier && (await byId(context, earlier.id))) ?? (await byEmail(context, email));
	// By the e-mail address Shopify makes a customer or takes the one who has it, so a second time makes no second one.
	if (!held) return receiptOf(context, await set(context, { email }, inputOf({ ...values, email })), 'created');
	const id = String(held.id);
	if (!earlier && context.options.existing === 'keep') {
		return { ...receiptOf(context, id, 'unchanged'), note: KEPT };
	}
	if (isHeld(held, values)) return receiptOf(context, id, 'unchanged');
	return receiptOf(context, await set(context, { id }, inputOf({ ...values, email }, held)), 'updated');
}

/** Creates a customer or brings the one with the same e-mail address up to date. */
export const customer: DestinationAction = {
	write,
	isThere: async (context, { values, earlier }) =>
		!earlier && context.options.existing === 'keep' && (await byEmail(context, emailOf(values))) !== null,
	readBack: async (context, { id }) => heldOf((await byId(context, id)) ?? {}),
	remove: async (context, { id }) => {
		if (!(await byId(context, id))) return;
		await change(context, ABOUT, 'customerDelete', { document: DELETE_CUSTOMER, variables: { input: { id } } });
	}
};
