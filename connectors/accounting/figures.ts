import { asText, quoted } from '#lib/domain/mapping/text.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';

const PLAIN = /^-?\d+(\.\d+)?$/;

/** What stands in a field as text; null where there is nothing. Throws `ConnectorError` (refused) for a list. */
export function wordsIn(value: Value | undefined, label: string): string | null {
	const text = asText(value);
	if (text !== null) return text === '' ? null : text;
	throw new ConnectorError('refused', {
		say: `“${label}” of this record is a list and no text. Choose another field for it, and send it again.`
	});
}

/** A number as it is or with a point, such as 1249.5; null where there is nothing. Throws `ConnectorError` (refused). */
export function figureIn(value: Value | undefined, label: string): number | null {
	const text = wordsIn(value, label)?.trim() ?? '';
	if (text === '') return null;
	if (PLAIN.test(text)) return Number(text);
	throw new ConnectorError('refused', {
		say: `“${label}” of this record is ${quoted(text)}, and that is not a number such as 1249.50. Correct it, or write it in another form on the page of the fields, and send it again.`
	});
}
