import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { saysTheSame } from '../accounting/held-back.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt } from '../contract.ts';
import { bankAccounts } from './bank-accounts.ts';
import { askCompany } from './company.ts';
import { invoiceNamed, invoiceOfDraft, invoiceReferred, type FoundInvoice } from './find-invoice.ts';
import { asDraft, asInvoice } from './invoice-body.ts';
import { areSameLines, asLines } from './invoice-lines.ts';
import { isToBeSent, send } from './send-invoice.ts';
import { asItWasSent } from './sent-invoice.ts';
import { uuidOf } from './uuid-of.ts';
import { madeId } from './vendor.ts';

function receipt({ kind, row }: FoundInvoice, outcome: Receipt['outcome']): Receipt {
	if (kind === 'draft') return { id: String(row.uuid), outcome, note: 'A draft' };
	const { invoiceId, invoiceNumber } = row;
	const note = typeof invoiceNumber === 'number' ? { note: `Invoice number ${invoiceNumber}` } : {};
	return { id: String(invoiceId), outcome, ...note };
}

const isDraft = ({ options }: Context): boolean => (options.status ?? 'draft') === 'draft';

const referenceIn = (values: Values, key: string): string => wordsIn(values.reference, 'Reference') ?? key;

const found = async (context: Context, key: string, values: Values = {}): Promise<FoundInvoice | undefined> =>
	(await invoiceOfDraft(context, uuidOf(key))) ?? invoiceReferred(context, referenceIn(values, key));

const isClosed = ({ invoiceNumber }: Values): ConnectorError =>
	new ConnectorError('refused', {
		say: `Invoice ${String(invoiceNumber)} counts in Fiken’s books, and such an invoice is not changed. Make a credit note there and a new invoice, or tick this off as done by hand.`
	});

const isSame = (context: Context, before: FoundInvoice, values: Values): boolean => {
	const { price: _, ...others } = asItWasSent(before, context);
	return saysTheSame(others, values) && areSameLines(before.row.lines, asLines(values, context.options));
};

async function changed(context: Context, before: FoundInvoice, { values }: Outgoing): Promise<Receipt> {
	if (isSame(context, before, values)) {
		await send(context, before);
		return receipt(before, 'unchanged');
	}
	if (before.kind === 'invoice') throw isClosed(before.row);
	const body = await asDraft(context, values, String(before.row.uuid));
	const address = `/invoices/drafts/${String(before.row.draftId)}`;
	await askCompany(context, { method: 'PUT', address, body, about: 'invoice' });
	return receipt(before, 'updated');
}

async function made(context: Context, { values, key }: Outgoing): Promise<FoundInvoice> {
	const uuid = uuidOf(key);
	const asked = { method: 'POST', about: 'invoice' } as const;
	if (isDraft(context)) {
		await askCompany(context, { ...asked, address: '/invoices/drafts', body: await asDraft(context, values, uuid) });
		return { kind: 'draft', row: { uuid } };
	}
	const body = await asInvoice(context, values, uuid, referenceIn(values, key));
	const id = madeId(await askCompany(context, { ...asked, address: '/invoices', body }), 'invoice');
	return { kind: 'invoice', row: { invoiceId: id } };
}

async function write(context: Context, outgoing: Outgoing): Promise<Receipt> {
	const { values, key, earlier } = outgoing;
	const before = earlier ? await invoiceNamed(context, earlier.id) : undefined;
	if (before) return changed(context, before, outgoing);
	// Made by an attempt that broke off before it was sent, or by somebody else's hand.
	const there = earlier ? undefined : await found(context, key, values);
	const invoice = there ?? (await made(context, outgoing));
	await send(context, invoice);
	return receipt(invoice, there ? 'unchanged' : 'created');
}

export const invoice: DestinationAction = {
	write,
	lookUp: async (context, key, values) => {
		const there = await found(context, key, values);
		return there && !isToBeSent(context, there) ? receipt(there, 'created') : null;
	},
	isThere: async (context, { key, values }) => (await found(context, key, values)) !== undefined,
	readBack: async (context, { id }) => {
		const there = await invoiceNamed(context, id);
		return there ? asItWasSent(there, context) : {};
	},
	remove: async (context, { id }) => {
		const there = await invoiceNamed(context, id);
		if (there?.kind === 'invoice') throw isClosed(there.row);
		if (!there) return;
		const address = `/invoices/drafts/${String(there.row.draftId)}`;
		await askCompany(context, { method: 'DELETE', address, about: 'invoice', expect: [404] });
	},
	choices: { bankAccount: bankAccounts }
};
