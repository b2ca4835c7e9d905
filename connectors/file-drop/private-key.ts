import { ConnectorError } from '../connector-error.ts';

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/;

/**
 * A private key with its line breaks, which a password field takes away. Throws `ConnectorError` (misconfigured) for what
 * is none.
 */
export function privateKeyIn(pasted: string): string | undefined {
	if (pasted.trim() === '' || pasted.includes('PuTTY-User-Key-File') || pasted.includes('Proc-Type')) {
		return pasted.trim() === '' ? undefined : pasted;
	}
	const [, kind, content = ''] = PEM.exec(pasted) ?? [];
	if (kind === undefined) {
		throw new ConnectorError('misconfigured', {
			say: 'The private key cannot be read. Paste the whole file, from the line with BEGIN to the line with END; it is not the one whose name ends in .pub.',
			technical: 'not a PEM key'
		});
	}
	const lines = content.replace(/\s+/g, '').match(/.{1,70}/g) ?? [];
	return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n');
}
