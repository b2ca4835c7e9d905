import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { asItWasSent, invoiceOfOrder, orderByKey, orderNamed } from './find-order.ts';
import { asOrder, daysOf } from './order-body.ts';
import { part } from './shapes.ts';
import { vatChoices } from './vat-types.ts';
import { askOne, askToMake } from './vendor.ts';

const isToBeInvoiced = ({ options }: Context): boolean => (options.status ?? 'order') !== 'order';

/** What is made first is always an order, so its id names both. */
const receipt = ({ id }: Values, outcome: Receipt['outcome'], invoice?: Values): Receipt => ({
	id: String(id),
	outcome,
	note:
		invoice === undefined ? 'An order to be invoiced' : `Invoice number ${String(invoice.invoiceNumber ?? '')}`.trim()
});

const isClosed = (order: Values): ConnectorError =>
	new ConnectorError('refused', {
		say: `The order of ${String(part(order.customer).name ?? 'this customer')} is invoiced in Tripletex, and an invoice is not changed. Make a credit note there and a new invoice, or tick this off as done by hand.`
	});

/** Only an order with one line has a quantity of its own: one that a person has added lines to is another by then. */
function isSame(context: Context, order: Values, values: Values): boolean {
	const held = asItWasSent(order, context);
	return 'quantity' in held && !isFilled(values.lines) && saysTheSame(held, values);
}

/** Makes the invoice of an order. */
async function makeInvoice(context: Context, order: Values, values: Values): Promise<Values> {
	const { date, dueDate } = daysOf(context, values);
	const orders = [{ id: order.id ?? null }];
	const parameters = { sendToCustomer: context.options.status === 'sent' };
	const body = { invoiceDate: date, invoiceDueDate: dueDate, orders };
	return askToMake(context, 'invoice', { address: '/invoice', parameters, body });
}

/** Brings an order up to date, and makes its invoice where one is wanted and there is none yet. */
async function takenUp(context: Context, before: Values, { values, key }: Outgoing): Promise<Receipt> {
	const there = await invoiceOfOrder(context, before);
	const isUnchanged = isSame(context, before, values);
	const isDone = there !== undefined || before.isClosed === true;
	if (!isUnchanged && isDone) throw isClosed(before);
	if (!isUnchanged) {
		const { id = null, version = null } = before;
		const body = { id, ...(version !== null && { version }), ...(await asOrder(context, values, key)) };
		const asked = { address: `/order/${String(id)}`, parameters: { updateLinesAndGroups: true }, about: 'invoice' };
		await askOne(context, { ...asked, method: 'PUT', body });
	}
	const invoice = isDone || !isToBeInvoiced(context) ? there : await makeInvoice(context, before, values);
	return receipt(before, isUnchanged ? 'unchanged' : 'updated', invoice);
}

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	// Where there is no receipt yet, an attempt may have broken off before it was invoiced.
	const before = earlier ? await orderNamed(context, earlier.id) : await orderByKey(context, key);
	if (before) return takenUp(context, before, outgoing);
	const order = await askToMake(context, 'invoice', { address: '/order', body: await asOrder(context, values, key) });
	return receipt(order, 'created', isToBeInvoiced(context) ? await makeInvoice(context, order, values) : undefined);
}

export const invoice: DestinationAction = {
	write,
	lookUp: async (context, key) => {
		const order = await orderByKey(context, key);
		const invoice = order && isToBeInvoiced(context) ? await invoiceOfOrder(context, order) : undefined;
		return !order || (isToBeInvoiced(context) && !invoice) ? null : receipt(order, 'created', invoice);
	},
	isThere: async (context, { key }) => (await orderByKey(context, key)) !== undefined,
	readBack: async (context, { id }) => {
		const order = await orderNamed(context, id);
		return order ? asItWasSent(order, context) : {};
	},
	remove: async (context, { id }) => {
		const order = await orderNamed(context, id);
		if (!order) return;
		if (order.isClosed === true || (await invoiceOfOrder(context, order))) throw isClosed(order);
		await askOne(context, { method: 'DELETE', address: `/order/${id}`, about: 'invoice' });
	},
	choices: { vat: vatChoices }
};
