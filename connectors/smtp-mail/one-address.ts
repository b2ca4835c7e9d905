import { ConnectorError } from '../connector-error.ts';
import type { Value } from '../contract.ts';

// RFC 5321, 4.5.3.1: what a mail server has to be able to take.
const LONGEST_NAME = 64;
const LONGEST = 254;

/**
 * Whether a text is one address and nothing else: no second one, no name around it, nothing that a mail program could
 * read as the end of the line. Letters of any language are fine on both sides.
 */
export function isOneAddress(text: string): boolean {
	const [, name = '', domain = ''] = /^([^\s@,;:<>()[\]"\\]+)@([\p{L}\p{M}\p{N}.-]+)$/u.exec(text) ?? [];
	const dots = name.startsWith('.') || name.endsWith('.') || name.includes('..');
	const labels = domain.split('.');
	const whole = labels.length > 1 && labels.every((label) => /^[^-](?:.{0,61}[^-])?$/u.test(label));
	return name !== '' && !dots && !/\p{C}/u.test(text) && whole && name.length <= LONGEST_NAME && text.length <= LONGEST;
}

/** The one address that a field holds. Throws `refused` where it holds none, or more than one. */
export function oneAddress(value: Value | undefined, what: string): string {
	const text = typeof value === 'string' ? value.trim() : '';
	if (isOneAddress(text)) return text;
	const found = text === '' ? 'it is empty' : `"${text.replace(/\s+/g, ' ').slice(0, 80)}" is not one`;
	const say = `The ${what} has to be one e-mail address, and ${found}. Correct it and send it again; no mail was sent.`;
	throw new ConnectorError('refused', { say });
}
