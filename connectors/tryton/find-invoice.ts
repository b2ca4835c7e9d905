import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { INVOICE_FIELDS } from './invoice-shape.ts';
import { find } from './model.ts';
import { referenceOf } from './reference.ts';

export const INVOICE = 'account.invoice';
const TO_CUSTOMERS: Value = ['type', '=', 'out'];

const invoices = (context: Context, where: Value): Promise<Values[]> =>
	find(context, INVOICE, { where: [TO_CUSTOMERS, where], fields: INVOICE_FIELDS });

/** The invoice with this id. */
export const invoiceNamed = async (context: Context, id: string): Promise<Values | undefined> =>
	(await invoices(context, ['id', '=', Number(id)]))[0];

/** The invoice that we have made under a key, and that nobody has cancelled. */
export const invoiceByKey = async (context: Context, key: string): Promise<Values | undefined> =>
	(await invoices(context, ['lines.note', '=', referenceOf(key)])).find(({ state }) => state !== 'cancelled');
