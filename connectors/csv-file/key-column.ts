import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';

/** The name of the key column as this file writes it; null where none is set. Throws where the file has none. */
export function keyColumnOf({ settings }: Context, file: string, names: readonly string[]): string | null {
	const wanted = String(settings.keyColumn ?? '').trim();
	if (wanted === '' || names.length === 0) return null;
	const found = names.find((name) => name.toLowerCase() === wanted.toLowerCase());
	if (found !== undefined) return found;
	throw new ConnectorError('misconfigured', {
		say: `The file ${file} has no column “${wanted}”, by which its rows should be known. Its columns are: ${names.join(', ')}.`
	});
}

export const withoutKey = (column: string): string =>
	`The row has nothing in the column “${column}”, by which rows are known, so a later change of it will not be recognised. Fill it in, or send the row as it is.`;
