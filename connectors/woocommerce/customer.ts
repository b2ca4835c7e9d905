import { randomBytes } from 'node:crypto';
import { isFilled, isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import type { Said } from '../rest/ask.ts';
import { listOf, textOf } from '../rest/read.ts';
import { fromCustomer, toCustomer } from './customer-shape.ts';
import { askShop, backOffice } from './shop.ts';

const ABOUT = 'customer';
const MISSING = /username|password|missing_callback_param/i;
const TAKEN = /email.exists/i;

const emailOf = ({ email }: Values): string => {
	const text = isFilled(email) ? String(email).trim() : '';
	if (text !== '') return text;
	throw new ConnectorError('refused', {
		say: 'This record has no e-mail address, and WooCommerce knows its customers by that. Add one and send it again, or type it by hand.'
	});
};

/** Capitals do not make another address; anybody with an account counts, whatever their role. */
async function withEmail(context: Context, email: string): Promise<Values | undefined> {
	const parameters = { email, role: 'all', per_page: 100 };
	const { json } = await askShop(context, { method: 'GET', address: '/customers', parameters, about: ABOUT });
	return listOf(json).find((customer) => String(customer.email).toLowerCase() === email.toLowerCase());
}

const receiptFor = (context: Context, json: Value, outcome: Receipt['outcome']): Receipt => {
	const id = isObject(json) ? (textOf(json.id) ?? '') : '';
	return { id, outcome, link: backOffice(context, `user-edit.php?user_id=${id}`) };
};

/** Whether everything that would be sent is there already. */
const holds = (there: Values, sent: Values): boolean =>
	Object.entries(sent).every(([name, value]) => {
		const held = there[name];
		return isObject(value) ? holds(isObject(held) ? held : {}, value) : String(held ?? '') === String(value);
	});

async function change(context: Context, id: string, body: Values): Promise<Receipt> {
	const { json } = await askShop(context, { method: 'PUT', address: `/customers/${id}`, body, about: ABOUT });
	return receiptFor(context, json, 'updated');
}

const bringUpToDate = async (context: Context, there: Values, body: Values): Promise<Receipt> => {
	if (context.options.existing === 'keep' || holds(there, body)) return receiptFor(context, there, 'unchanged');
	return change(context, String(there.id), body);
};

const codeOf = ({ status, json }: Said): string => (status === 400 && isObject(json) ? String(json.code ?? '') : '');

async function make(context: Context, email: string, body: Values): Promise<Receipt> {
	const asked = { method: 'POST', address: '/customers', about: ABOUT } as const;
	const said = await askShop(context, { ...asked, body, expect: [400] });
	if (said.status < 400) return receiptFor(context, said.json, 'created');
	const code = codeOf(said);
	const there = TAKEN.test(code) ? await withEmail(context, email) : undefined;
	if (there) return bringUpToDate(context, there, body);
	// Some shops let customers choose both, so they want both; the customer sets a password of their own by mail.
	const named: Values = MISSING.test(code) ? { username: email, password: randomBytes(24).toString('base64url') } : {};
	const again = await askShop(context, { ...asked, body: { ...body, ...named } });
	return receiptFor(context, again.json, 'created');
}

async function write(context: Context, { values, earlier }: Outgoing): Promise<Receipt> {
	const email = emailOf(values);
	const body = toCustomer({ ...values, email });
	if (earlier) return change(context, earlier.id, body);
	const there = await withEmail(context, email);
	return there ? bringUpToDate(context, there, body) : make(context, email, body);
}

/** Creates a customer or brings the one with the same e-mail address up to date. */
export const customer: DestinationAction = {
	write,
	isThere: async (context, { values, earlier }) =>
		!earlier && context.options.existing === 'keep' && (await withEmail(context, emailOf(values))) !== undefined,
	readBack: async (context, { id }) => {
		const { json } = await askShop(context, { method: 'GET', address: `/customers/${id}`, about: ABOUT });
		return isObject(json) ? fromCustomer(json) : {};
	},
	remove: async (context, { id }) => {
		const asked = { address: `/customers/${id}`, expect: [404], about: ABOUT };
		const { status } = await askShop(context, { ...asked, method: 'GET' });
		if (status !== 404) await askShop(context, { ...asked, method: 'DELETE', parameters: { force: true } });
	}
};
