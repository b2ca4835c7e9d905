import { quoted } from '#lib/domain/mapping/text.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import { rounded } from '../rest/read.ts';
import { find } from './model.ts';

export const NO_TAX = 'none';

const ON_SALES: readonly Value[] = [
	['parent', '=', null],
	['OR', ['group', '=', null], ['group.kind', 'in', ['sale', 'both']]]
];

/** The taxes that a line of a sales invoice can have; rates are fractions of one. */
export const salesTaxes = (context: Context): Promise<Values[]> =>
	find(context, 'account.tax', { where: ON_SALES, fields: ['rec_name', 'type', 'rate', 'childs'], limit: 1000 });

export const vatChoices = async (context: Context): Promise<Choice[]> => [
	{ value: NO_TAX, label: 'No VAT' },
	...(await salesTaxes(context)).map(({ id, rec_name: name }) => ({ value: String(id), label: String(name) }))
];

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });

/** A rate as a line says it, such as `25` or `25 %`; null where it says none. */
const rateIn = (vat: string | null): number | null => {
	const text = vat?.trim().replace(/\s*%$/, '').replace(',', '.') ?? '';
	return text === '' ? null : Number(text);
};

/**
 * The ids of the taxes of a line: those of its own rate, else those that were chosen, else those that Tryton has filled
 * in. Throws `ConnectorError` (refused) for a rate that Tryton has no tax of.
 */
export function taxesFor(
	taxes: readonly Values[],
	{ vat, chosen, usual }: { readonly vat: string | null; readonly chosen: string; readonly usual: readonly number[] }
): readonly number[] {
	const rate = rateIn(vat);
	const byHand = chosen === NO_TAX ? [] : [Number(chosen)];
	const ids = chosen === '' ? usual : byHand;
	if (rate === null) return ids;
	const isOfRate = ({ rate: its }: Values): boolean => Math.abs(Number(its) * 100 - rate) < 1e-6;
	const found = taxes.find((tax) => isOfRate(tax) && ids.includes(Number(tax.id))) ?? taxes.find(isOfRate);
	if (found) return [Number(found.id)];
	if (rate === 0) return [];
	throw refused(
		`A line of this invoice has ${quoted(vat ?? '')} as its VAT, and Tryton has no tax of that rate for sales. Correct it and send it again, or leave the VAT out.`
	);
}

/** What a price with these taxes is to be divided by. Throws `ConnectorError` (refused) where that is no plain rate. */
export function grossFactor(taxes: readonly Values[], ids: readonly number[]): number {
	const own = ids.map((id) => taxes.find((tax) => tax.id === id));
	const isPlain = (tax: Values | undefined): boolean =>
		tax?.type === 'percentage' && !(Array.isArray(tax.childs) && tax.childs.length > 0);
	if (own.every(isPlain)) return rounded(1 + own.reduce((sum, tax) => sum + Number(tax?.rate ?? 0), 0));
	throw refused(
		'The VAT of a line of this invoice is no plain rate in Tryton, so a price with VAT cannot be worked out. Choose prices without VAT in the settings of this step, or type the invoice by hand.'
	);
}
