import { ConnectorError } from '../connector-error.ts';
import type { Value } from '../contract.ts';
import { plainText } from '../dav/plain-text.ts';

/** The priority as it is stored, '' for none (RFC 5545, 3.8.1.9, where 0 means none). Throws `refused`. */
export function priorityOf(value: Value | undefined): string {
	const text = plainText(value).trim();
	if (text === '' || /^[0-9]$/.test(text)) return text;
	throw new ConnectorError('refused', {
		say: `The priority “${text.slice(0, 60)}” is not a whole number from 1 to 9. Correct it and send the entry again.`
	});
}
