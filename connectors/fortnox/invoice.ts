import { isFilled, isObject, type Values } from '#lib/domain/mapping/values.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { asInvoice } from './invoice-body.ts';
import { askList, askOne } from './vendor.ts';

const receipt = ({ DocumentNumber }: Values, outcome: Receipt['outcome']): Receipt => ({
	id: String(DocumentNumber),
	outcome,
	note: `Invoice number ${String(DocumentNumber)}`
});

const held = (context: Context, id: string): Promise<Values | undefined> =>
	askOne(context, 'Invoice', { method: 'GET', address: `/invoices/${id}`, about: 'invoice' });

async function invoiceByKey(context: Context, key: string): Promise<Values | undefined> {
	const parameters = { externalinvoicereference1: key };
	const { rows } = await askList(context, 'Invoices', { method: 'GET', address: '/invoices', parameters });
	return rows.find((row) => row.ExternalInvoiceReference1 === key && row.Cancelled !== true);
}

/** An invoice as it was sent: with one row, that row's parts are fields of its own. */
const asItWasSent = (invoice: Values): Values => {
	const rows = Array.isArray(invoice.InvoiceRows) ? invoice.InvoiceRows.filter(isObject) : [];
	const [row] = rows.length === 1 ? rows : [];
	const values = {
		customer: invoice.CustomerName,
		customerNumber: invoice.CustomerNumber,
		reference: invoice.YourOrderNumber,
		date: invoice.InvoiceDate,
		dueDate: invoice.DueDate,
		currency: invoice.Currency,
		description: row?.Description,
		quantity: row && Number(row.DeliveredQuantity),
		price: row?.Price
	};
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) => (isFilled(value) ? [[name, value]] : []))
	);
};

const isClosed = ({ DocumentNumber }: Values): ConnectorError =>
	new ConnectorError('refused', {
		say: `Invoice ${String(DocumentNumber)} is booked in Fortnox, and a booked invoice is not changed. Make a credit invoice there and a new invoice, or tick this off as done by hand.`
	});

const isToBeBooked = ({ options }: Context, { Booked }: Values): boolean =>
	options.status === 'booked' && Booked !== true;

async function booked(context: Context, invoice: Values): Promise<void> {
	if (!isToBeBooked(context, invoice)) return;
	const address = `/invoices/${String(invoice.DocumentNumber)}/bookkeep`;
	await askOne(context, 'Invoice', { method: 'PUT', address, about: 'invoice' });
}

async function changed(context: Context, before: Values, { values, key }: Outgoing): Promise<Receipt> {
	const isSame = saysTheSame(asItWasSent(before), values) && !isFilled(values.lines);
	if (!isSame && before.Booked === true) throw isClosed(before);
	if (!isSame) {
		const body = { Invoice: await asInvoice(context, values, key) };
		const address = `/invoices/${String(before.DocumentNumber)}`;
		await askOne(context, 'Invoice', { method: 'PUT', address, body, about: 'invoice' });
	}
	await booked(context, before);
	return receipt(before, isSame ? 'unchanged' : 'updated');
}

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	const before = earlier ? await held(context, earlier.id) : undefined;
	if (before && before.Cancelled !== true) return changed(context, before, outgoing);
	// Made by an attempt that broke off before it was booked.
	const found = earlier ? undefined : await invoiceByKey(context, key);
	const body = found ? undefined : { Invoice: await asInvoice(context, values, key) };
	const invoice =
		found ?? (await askOne(context, 'Invoice', { method: 'POST', address: '/invoices', body, about: 'invoice' }));
	if (!invoice) {
		throw new ConnectorError('unreadable', { say: 'Fortnox did not say which invoice it has made.', maybeDone: true });
	}
	await booked(context, invoice);
	return receipt(invoice, found ? 'unchanged' : 'created');
}

export const invoice: DestinationAction = {
	write,
	lookUp: async (context, key) => {
		const found = await invoiceByKey(context, key);
		return found && !isToBeBooked(context, found) ? receipt(found, 'created') : null;
	},
	isThere: async (context, { key }) => (await invoiceByKey(context, key)) !== undefined,
	readBack: async (context, { id }) => asItWasSent((await held(context, id)) ?? {}),
	remove: async (context, { id }) => {
		if ((await held(context, id))?.Cancelled !== false) return;
		await askOne(context, 'Invoice', { method: 'PUT', address: `/invoices/${id}/cancel`, about: 'invoice' });
	}
};
