import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { askXero, inFilter } from './vendor.ts';

const GONE = new Set(['DELETED', 'VOIDED']);

export interface InvoiceNames {
	readonly number: string | null;
	/** What stands at “Reference” of the invoice: the mapped one, else our key. */
	readonly reference: string;
}

/** The sales invoice with this number, else with this reference; one that was deleted does not count. */
export async function invoiceCalled(
	context: Context,
	{ number, reference }: InvoiceNames
): Promise<Values | undefined> {
	const same = number === null ? `Reference==${inFilter(reference)}` : `InvoiceNumber==${inFilter(number)}`;
	const parameters = { where: `Type=="ACCREC" AND ${same}`, page: 1 };
	const found = await askXero(context, 'Invoices', { method: 'GET', address: '/Invoices', parameters });
	return found.find(({ Status }) => !GONE.has(String(Status)));
}
