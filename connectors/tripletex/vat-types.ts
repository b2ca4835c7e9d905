import { quoted } from '#lib/domain/mapping/text.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import { askList } from './vendor.ts';

/** Per cent that nearly all sales have. */
const USUAL = 25;

/** The kinds of VAT of sales, the usual one first. */
export async function vatTypes(context: Context): Promise<Values[]> {
	const found = await askList(context, { address: '/ledger/vatType', parameters: { typeOfVat: 'OUTGOING' } });
	return found.toSorted((one, other) => Number(other.percentage === USUAL) - Number(one.percentage === USUAL));
}

export const vatChoices = async (context: Context): Promise<Choice[]> =>
	(await vatTypes(context)).map(({ id, displayName, name, percentage }) => ({
		value: String(id),
		label: String(displayName ?? name ?? `${String(percentage)} per cent`)
	}));

const plain = (vat: string): string => vat.trim().replace(/\s*%$/, '');

/** Which kind a line has: its own, by rate or number, else the one that was chosen. Throws `ConnectorError` (refused). */
export function vatTypeFor(types: readonly Values[], chosen: Value | undefined, vat: string | null): Values | null {
	const usual = types.find(({ id }) => String(id) === String(chosen)) ?? types[0];
	if (vat === null || plain(vat) === '') return usual ? { id: usual.id ?? null } : null;
	const candidates = usual ? [usual, ...types] : types;
	const found =
		candidates.find(({ percentage }) => percentage === Number(plain(vat))) ??
		candidates.find(({ number }) => String(number) === plain(vat));
	if (found) return { id: found.id ?? null };
	throw new ConnectorError('refused', {
		say: `A line of this invoice has ${quoted(vat)} as its VAT, and Tripletex has no such rate for sales. Correct it and send it again, or leave the VAT out.`
	});
}
