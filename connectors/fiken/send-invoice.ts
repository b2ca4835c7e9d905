import { isFilled } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { askCompany } from './company.ts';
import type { FoundInvoice } from './find-invoice.ts';

/** Whether the invoice counts in the books and still has to go to its customer. */
export const isToBeSent = ({ options }: Context, { kind, row }: FoundInvoice): boolean =>
	options.status === 'sent' && kind === 'invoice' && !isFilled(row.dispatches) && row.sentManually !== true;

/** Lets Fiken send an invoice in the way that it has for this customer. Throws `ConnectorError`. */
export async function send(context: Context, invoice: FoundInvoice): Promise<void> {
	if (!isToBeSent(context, invoice)) return;
	const body = { invoiceId: Number(invoice.row.invoiceId), method: ['auto'], includeDocumentAttachments: true };
	await askCompany(context, { method: 'POST', address: '/invoices/send', body, about: 'invoice' });
}
