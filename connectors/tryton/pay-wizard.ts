import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { callTryton, companyOf } from './vendor.ts';

const WIZARD = 'wizard.account.invoice.pay';

/** A form of the wizard without what stands in it for the eye only. */
const fieldsIn = (form: unknown): Values =>
	Object.fromEntries(Object.entries((form ?? {}) as Values).filter(([name]) => !name.endsWith('.')));

const session = async (context: Context): Promise<number> => {
	const id = readPath(await callTryton(context, `${WIZARD}.create`, [await companyOf(context)], 'payment'), '0');
	if (typeof id === 'number') return id;
	throw new ConnectorError('unreadable', { say: 'Tryton did not begin with the payment. It is tried again later.' });
};

/**
 * Pays an invoice as a person does with its button: a form, and a second one where the invoice is not paid in full, which
 * then stays open for the rest. Throws `ConnectorError`.
 */
export async function payInvoice(context: Context, invoice: number, start: Values): Promise<void> {
	const id = await session(context);
	const active = { active_model: 'account.invoice', active_id: invoice, active_ids: [invoice] };
	const place = { ...(await companyOf(context)), ...active };
	const step = (forms: Values, state: string) =>
		callTryton(context, `${WIZARD}.execute`, [id, forms, state, place], 'payment');
	try {
		const asked = readPath(await step({ start }, 'choice'), 'view');
		if (!isObject(asked ?? null)) return;
		const ask = { ...fieldsIn(readPath(asked ?? null, 'defaults')), type: 'partial' };
		await step({ start, ask }, 'pay');
	} finally {
		// What is left of a wizard is put away by Tryton itself some day, so a failure here is none.
		await callTryton(context, `${WIZARD}.delete`, [id, await companyOf(context)]).catch(() => undefined);
	}
}
