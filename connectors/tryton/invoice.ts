import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { partOf, textOf } from '../rest/read.ts';
import { accountChoices } from './accounts.ts';
import { INVOICE, invoiceByKey, invoiceNamed } from './find-invoice.ts';
import { partyLike } from './find-party.ts';
import { asInvoice } from './invoice-body.ts';
import { asItWasSent, hasTheseLines, lacksTaxes, linesOf } from './invoice-shape.ts';
import { change, make, press } from './model.ts';
import { vatChoices } from './taxes.ts';

const OPEN: ReadonlySet<string> = new Set(['draft', 'validated']);
const isOpen = ({ state }: Values): boolean => OPEN.has(String(state));
const isToBePosted = ({ options }: Context): boolean => options.status === 'posted';

const receipt = ({ id, number }: Values, outcome: Receipt['outcome']): Receipt => ({
	id: String(id),
	outcome,
	note: isFilled(number) ? `Invoice number ${String(number)}` : 'A draft to be posted'
});

const isClosed = ({ number, state }: Values): ConnectorError =>
	new ConnectorError('refused', {
		say: `Invoice ${textOf(number) ?? 'without a number'} is ${String(state)} in Tryton, and such an invoice is not changed. Make a credit note there and a new invoice, or tick this off as done by hand.`
	});

/** Whether an invoice says what would be written; its customer may be found by e-mail address, under another name. */
async function isSame(context: Context, invoice: Values, { customer, email, ...values }: Values): Promise<boolean> {
	const isAlike = saysTheSame(asItWasSent(invoice, context), values) && hasTheseLines(invoice, values, context);
	const names = { name: wordsIn(customer, 'Customer'), email: wordsIn(email, 'Customer’s e-mail') };
	return isAlike && (await partyLike(context, names))?.id === partOf(invoice, 'party.').id;
}

/** Whether all has been done that is wanted of an invoice. An attempt may have broken off in between. */
const isWhole = (context: Context, invoice: Values): boolean =>
	!(isToBePosted(context) && isOpen(invoice)) && !lacksTaxes(invoice);

/** Lets Tryton work out the taxes, which it does at a change and not before, and posts where that is wanted. */
async function finish(context: Context, id: string, outcome: Receipt['outcome']): Promise<Receipt> {
	const made = (await invoiceNamed(context, id)) ?? { id };
	const reference = made.reference ?? null;
	if (lacksTaxes(made)) await change(context, INVOICE, Number(id), { reference }, 'invoice');
	if (!isToBePosted(context) || !isOpen(made)) return receipt(made, outcome);
	await press(context, INVOICE, 'post', Number(id), 'invoice');
	return receipt((await invoiceNamed(context, id)) ?? made, outcome);
}

async function takenUp(context: Context, before: Values, { values, key }: Outgoing): Promise<Receipt> {
	const id = String(before.id);
	if (await isSame(context, before, values)) {
		return isWhole(context, before) ? receipt(before, 'unchanged') : finish(context, id, 'unchanged');
	}
	if (before.state !== 'draft') throw isClosed(before);
	const { body, lines } = await asInvoice(context, values, key);
	const old = linesOf(before).flatMap((line) => (typeof line.id === 'number' ? [line.id] : []));
	const changed = { ...body, lines: [...(old.length > 0 ? [['delete', old]] : []), ['create', lines]] };
	await change(context, INVOICE, Number(id), changed, 'invoice');
	return finish(context, id, 'updated');
}

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	const named = earlier ? await invoiceNamed(context, earlier.id) : undefined;
	const before = named && named.state !== 'cancelled' ? named : await invoiceByKey(context, key);
	if (before) return takenUp(context, before, outgoing);
	const { body, lines } = await asInvoice(context, values, key);
	const id = await make(context, INVOICE, { type: 'out', ...body, lines: [['create', lines]] }, 'invoice');
	return finish(context, String(id), 'created');
}

export const invoice: DestinationAction = {
	write,
	lookUp: async (context, key) => {
		const found = await invoiceByKey(context, key);
		// What is not whole is written again, which takes it up.
		return found && isWhole(context, found) ? receipt(found, 'created') : null;
	},
	isThere: async (context, { key }) => (await invoiceByKey(context, key)) !== undefined,
	readBack: async (context, { id }) => {
		const found = await invoiceNamed(context, id);
		return found ? asItWasSent(found, context) : {};
	},
	remove: async (context, { id }) => {
		const found = await invoiceNamed(context, id);
		if (!found) return;
		if (!isOpen(found)) throw isClosed(found);
		await press(context, INVOICE, 'delete', Number(id), 'invoice');
	},
	choices: { vat: vatChoices, account: accountChoices }
};
