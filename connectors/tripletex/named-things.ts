import { quoted } from '#lib/domain/mapping/text.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { askList } from './vendor.ts';

const refused = (label: string, code: string, wants: string): ConnectorError =>
	new ConnectorError('refused', {
		say: `“${label}” of this record is ${quoted(code)}, and Tripletex wants ${wants}. Correct it and send it again, or change it on the page of the fields.`
	});

const coded = async (context: Context, address: string, code: string, field: string): Promise<Values | undefined> => {
	const found = await askList(context, { address, parameters: { code, count: 10 } });
	return found.find((one) => String(one[field] ?? '').toUpperCase() === code);
};

/** The country of a record as Tripletex names it; null where there is none. Throws `ConnectorError` (refused). */
export async function countryIn(context: Context, values: Values): Promise<Values | null> {
	const code = wordsIn(values.country, 'Country')?.trim().toUpperCase() ?? '';
	if (code === '') return null;
	const wants = 'the two letters of a country, such as NO';
	if (!/^[A-Z]{2}$/.test(code)) throw refused('Country', code, wants);
	const found = await coded(context, '/country', code, 'isoAlpha2Code');
	if (!found) throw refused('Country', code, wants);
	return { id: found.id ?? null };
}

/** The currency of a record as Tripletex names it; null where there is none. Throws `ConnectorError` (refused). */
export async function currencyIn(context: Context, values: Values): Promise<Values | null> {
	const code = wordsIn(values.currency, 'Currency')?.trim().toUpperCase() ?? '';
	if (code === '') return null;
	const wants = 'the three letters of a currency that it knows, such as NOK';
	if (!/^[A-Z]{3}$/.test(code)) throw refused('Currency', code, wants);
	const found = await coded(context, '/currency', code, 'code');
	if (!found) throw refused('Currency', code, wants);
	return { id: found.id ?? null };
}
