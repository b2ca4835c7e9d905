import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../contract.ts';

/**
 * The names of the key columns as this file writes them, one or several with commas between; none where none is set.
 * Throws `ConnectorError` (misconfigured) where the file has none of that name.
 */
export function keyColumnsOf({ keyColumn }: Settings, file: string, names: readonly string[]): readonly string[] {
	const wanted = String(keyColumn ?? '').trim();
	if (wanted === '' || names.length === 0) return [];
	const found = (name: string): string | undefined => names.find((each) => each.toLowerCase() === name.toLowerCase());
	// A heading can have a comma in it.
	const whole = found(wanted);
	if (whole !== undefined) return [whole];
	return wanted.split(',').map((part) => found(part.trim()) ?? missing(part.trim(), file, names));
}

const missing = (wanted: string, file: string, names: readonly string[]): never => {
	throw new ConnectorError('misconfigured', {
		say: `The file ${file} has no column “${wanted}”, by which its rows should be known. Its columns are: ${names.join(', ')}.`
	});
};

export const withoutKey = (columns: readonly string[]): string =>
	`The row has nothing in the column “${columns.join('” and “')}”, by which rows are known, so a later change of it will not be recognised. Fill it in, or send the row as it is.`;
