import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { invoiceCalled, type InvoiceNames } from './find-invoice.ts';
import { asInvoice } from './invoice-body.ts';
import { asItWasSent } from './invoice-shape.ts';
import { askOne, askXero } from './vendor.ts';

const OPEN = new Set(['DRAFT', 'SUBMITTED']);
const GONE = new Set(['DELETED', 'VOIDED']);

const receipt = ({ InvoiceID, InvoiceNumber }: Values, outcome: Receipt['outcome']): Receipt => ({
	id: String(InvoiceID),
	outcome,
	link: `https://go.xero.com/AccountsReceivable/View.aspx?InvoiceID=${String(InvoiceID)}`,
	...(isFilled(InvoiceNumber) && { note: `Invoice number ${String(InvoiceNumber)}` })
});

const namesOf = (values: Values, key: string): InvoiceNames => ({
	number: wordsIn(values.number, 'Invoice number'),
	reference: wordsIn(values.reference, 'Reference') ?? key
});

const held = (context: Context, id: string): Promise<Values | undefined> =>
	askOne(context, 'Invoices', { method: 'GET', address: `/Invoices/${id}`, about: 'invoice' });

const isClosed = ({ InvoiceNumber, Status }: Values): ConnectorError =>
	new ConnectorError('refused', {
		say: `Invoice ${String(InvoiceNumber ?? '')} is approved in Xero (${String(Status)}), and an approved invoice is not changed. Make a credit note there and a new invoice, or tick this off as done by hand.`
	});

async function changed(context: Context, before: Values, { values, key }: Outgoing): Promise<Receipt> {
	if (saysTheSame(asItWasSent(before), values) && !isFilled(values.lines)) return receipt(before, 'unchanged');
	if (!OPEN.has(String(before.Status))) throw isClosed(before);
	const id = String(before.InvoiceID);
	const body = {
		Invoices: [{ InvoiceID: id, ...(await asInvoice(context, values, namesOf(values, key))) }]
	};
	const [after] = await askXero(context, 'Invoices', {
		method: 'POST',
		address: `/Invoices/${id}`,
		body,
		about: 'invoice'
	});
	return receipt(after ?? before, 'updated');
}

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	const before = earlier ? await held(context, earlier.id) : undefined;
	if (before && !GONE.has(String(before.Status))) return changed(context, before, outgoing);
	const body = { Invoices: [await asInvoice(context, values, namesOf(values, key))] };
	const [invoice] = await askXero(context, 'Invoices', {
		method: 'PUT',
		address: '/Invoices',
		parameters: { unitdp: 4 },
		headers: { 'idempotency-key': key },
		body,
		about: 'invoice'
	});
	if (invoice) return receipt(invoice, 'created');
	throw new ConnectorError('unreadable', { say: 'Xero did not say which invoice it has made.', maybeDone: true });
}

export const invoice: DestinationAction = {
	write,
	lookUp: async (context, key, values = {}) => {
		const found = await invoiceCalled(context, namesOf(values, key));
		return found ? receipt(found, 'created') : null;
	},
	isThere: async (context, { values, key }) => (await invoiceCalled(context, namesOf(values, key))) !== undefined,
	readBack: async (context, { id }) => {
		const found = asItWasSent((await held(context, id)) ?? {});
		return Object.fromEntries(Object.entries(found).filter(([, value]) => isFilled(value)));
	},
	remove: async (context, { id }) => {
		const before = await held(context, id);
		if (!before || GONE.has(String(before.Status))) return;
		const Status = OPEN.has(String(before.Status)) ? 'DELETED' : 'VOIDED';
		const body = { Invoices: [{ InvoiceID: id, Status }] };
		await askXero(context, 'Invoices', { method: 'POST', address: `/Invoices/${id}`, body, about: 'invoice' });
	}
};
