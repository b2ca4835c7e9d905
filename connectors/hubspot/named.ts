import type { Values } from '#lib/domain/mapping/values.ts';
import { wordsIn } from '../accounting/figures.ts';
import { textOf } from '../rest/read.ts';

/** Our names of plain text fields, with HubSpot's and with their labels. */
export type Names = Readonly<Record<string, readonly [property: string, label: string]>>;

/** What is filled in, by HubSpot's names. Throws `ConnectorError` (refused) for a list. */
export const named = (values: Values, names: Names): Values =>
	Object.fromEntries(
		Object.entries(names).flatMap(([name, [property, label]]) => {
			const words = wordsIn(values[name], label)?.trim().toWellFormed() ?? '';
			return words === '' ? [] : [[property, words] as const];
		})
	);

/** What HubSpot holds, by our names. */
export const valuesFor = (properties: Values, names: Names): Values =>
	Object.fromEntries(Object.entries(names).map(([name, [property]]) => [name, textOf(properties[property])]));
