/** Text as it stands in a property (RFC 5545, 3.3.11; RFC 6350, 3.4). */
export const escapeText = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');

/** The text that a property holds. */
export const unescapeText = (raw: string): string =>
	raw.replace(/\\(.)/gs, (_, character: string) => (character === 'n' || character === 'N' ? '\n' : character));

/** The parts of a structured value, still escaped; at least one. */
export function splitParts(raw: string, separator: ';' | ','): string[] {
	const parts = [''];
	for (const [piece] of raw.matchAll(/\\.|[^\\]|\\$/gs)) {
		if (piece === separator) parts.push('');
		else parts.push((parts.pop() ?? '') + piece);
	}
	return parts;
}
