import { quoted } from '#lib/domain/mapping/text.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { find } from './model.ts';

const codeIn = (values: Values, name: string, label: string): string =>
	wordsIn(values[name], label)?.trim().toUpperCase() ?? '';

async function coded(context: Context, model: string, code: string, label: string, wants: string): Promise<number> {
	const [found] = await find(context, model, { where: [['code', '=', code]], fields: ['code'], limit: 1 });
	if (typeof found?.id === 'number') return found.id;
	throw new ConnectorError('refused', {
		say: `“${label}” of this record is ${quoted(code)}, and Tryton wants ${wants}. Correct it and send it again, or add it in Tryton under Administration.`
	});
}

/** The country of a record as Tryton names it; null where there is none. Throws `ConnectorError` (refused). */
export async function countryIn(context: Context, values: Values): Promise<number | null> {
	const code = codeIn(values, 'country', 'Country');
	const wants = 'the two letters of a country that it knows, such as NO';
	return code === '' ? null : coded(context, 'country.country', code, 'Country', wants);
}

/** The currency of a record as Tryton names it; null where there is none. Throws `ConnectorError` (refused). */
export async function currencyIn(context: Context, values: Values): Promise<number | null> {
	const code = codeIn(values, 'currency', 'Currency');
	const wants = 'the three letters of a currency that it knows, such as NOK';
	return code === '' ? null : coded(context, 'currency.currency', code, 'Currency', wants);
}
