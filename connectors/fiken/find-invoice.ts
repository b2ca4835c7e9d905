import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { askCompany } from './company.ts';
import { listIn, oneIn } from './vendor.ts';

/** A draft has a name of ours and no number; an invoice has a number and cannot be changed. */
export interface FoundInvoice {
	readonly kind: 'draft' | 'invoice';
	readonly row: Values;
}

const list = async (context: Context, address: string, filter: Readonly<Record<string, string>>): Promise<Values[]> =>
	listIn(await askCompany(context, { method: 'GET', address, parameters: { ...filter, pageSize: 100 } }));

const asKind = (kind: FoundInvoice['kind'], row: Values | undefined): FoundInvoice | undefined => row && { kind, row };

/** The draft with this name, or the invoice that a person has made of it. */
export async function invoiceOfDraft(context: Context, uuid: string): Promise<FoundInvoice | undefined> {
	const drafts = await list(context, '/invoices/drafts', { uuid });
	const draft = drafts.find((row) => row.uuid === uuid);
	if (draft) return asKind('draft', draft);
	const invoices = await list(context, '/invoices', { invoiceDraftUuid: uuid });
	return asKind(
		'invoice',
		invoices.find((row) => row.invoiceDraftUuid === uuid)
	);
}

/** The invoice with this order reference. */
export async function invoiceReferred(context: Context, orderReference: string): Promise<FoundInvoice | undefined> {
	const invoices = await list(context, '/invoices', { orderReference });
	return asKind(
		'invoice',
		invoices.find((row) => row.orderReference === orderReference)
	);
}

/** What a receipt names: a draft by its own name, an invoice by its id. */
export async function invoiceNamed(context: Context, id: string): Promise<FoundInvoice | undefined> {
	if (id.includes('-')) return invoiceOfDraft(context, id);
	const address = `/invoices/${encodeURIComponent(id)}`;
	const said = await askCompany(context, { method: 'GET', address, about: 'invoice', expect: [404] });
	return asKind('invoice', oneIn(said));
}
