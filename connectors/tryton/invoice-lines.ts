import { quoted } from '#lib/domain/mapping/text.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { linesIn, type InvoiceLine } from '../accounting/lines.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { partOf } from '../rest/read.ts';
import { incomeAccount } from './accounts.ts';
import { filledIn, find } from './model.ts';
import { pricesIn } from './prices.ts';
import { grossFactor, salesTaxes, taxesFor } from './taxes.ts';
import { asDecimal } from './typed.ts';

/** Decimals of a price, as Tryton has it where nobody has changed that. */
const PRICE_DIGITS = 4;

/** What all lines of one invoice share. */
export interface Invoiced {
	readonly party: number;
	readonly company: number;
	readonly currency: number;
	/** What our invoice is found by. */
	readonly reference: string;
}

/** What Tryton fills a line in with, once its product or account is known. */
interface FilledIn {
	readonly fields: Values;
	readonly taxes: readonly number[];
}

async function productCalled(context: Context, code: string): Promise<number> {
	const where = [['code', '=', code]];
	const [found] = await find(context, 'product.product', { where, fields: ['code'], limit: 1 });
	if (typeof found?.id === 'number') return found.id;
	throw new ConnectorError('refused', {
		say: `A line of this invoice has ${quoted(code)} as its article, and Tryton has no product of that code. Correct it and send it again, or add the product there.`
	});
}

/** Tryton says of a list what comes to it: `{ add: [[0, { id }]] }`. */
const addedIn = (value: Value | undefined): number[] => {
	const added = isObject(value) && Array.isArray(value.add) ? value.add : [];
	return added.flatMap((one) => {
		const [, record] = Array.isArray(one) ? one : [];
		const { id } = isObject(record ?? null) ? partOf({ record: record ?? null }, 'record') : {};
		return typeof id === 'number' ? [id] : [];
	});
};

async function fillIn(context: Context, { article, account }: InvoiceLine, invoiced: Invoiced): Promise<FilledIn> {
	const { party, company, currency } = invoiced;
	const base = { type: 'line', invoice_type: 'out', party, company, currency };
	const product = article === null ? null : await productCalled(context, article.trim());
	const chosen: Values = product === null ? { account: await incomeAccount(context, account) } : { product };
	const filled = await filledIn(context, 'account.invoice.line', { ...base, ...chosen }, Object.keys(chosen));
	const fields: Values = { ...chosen };
	for (const name of ['account', 'unit']) if (typeof filled[name] === 'number') fields[name] = filled[name];
	return { fields, taxes: addedIn(filled.taxes) };
}

/** The lines of an invoice as Tryton takes them. Throws `ConnectorError` (refused) where a part cannot be read. */
export async function asLines(context: Context, values: Values, invoiced: Invoiced): Promise<Values[]> {
	const { options } = context;
	const taxes = await salesTaxes(context);
	const known = new Map<string, Promise<FilledIn>>();
	const filledFor = (line: InvoiceLine): Promise<FilledIn> => {
		const name = JSON.stringify([line.article, line.account]);
		const filled = known.get(name) ?? fillIn(context, line, invoiced);
		known.set(name, filled);
		return filled;
	};
	const lines: Values[] = [];
	for (const [place, line] of linesIn(values, pricesIn(context)).entries()) {
		const { fields, taxes: usual } = await filledFor(line);
		const ids = taxesFor(taxes, { vat: line.vat, chosen: String(options.vat ?? '').trim(), usual });
		const factor = pricesIn(context) === 'without' ? 1 : grossFactor(taxes, ids);
		lines.push({
			type: 'line',
			company: invoiced.company,
			currency: invoiced.currency,
			description: line.description,
			quantity: line.quantity,
			unit_price: asDecimal(line.price / factor, PRICE_DIGITS),
			...fields,
			...(ids.length > 0 && { taxes: [['add', [...ids]]] }),
			// A note is for those who look into Tryton: it is not printed.
			...(place === 0 && { note: invoiced.reference })
		});
	}
	return lines;
}
