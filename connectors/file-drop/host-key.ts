import { createHash } from 'node:crypto';
import { ConnectorError } from '../connector-error.ts';

/** A host key as OpenSSH and most programs show it: `SHA256:` and 43 characters. */
export const fingerprintOf = (hostKey: Uint8Array): string =>
	`SHA256:${createHash('sha256').update(hostKey).digest('base64').replace(/=+$/, '')}`;

const plain = (fingerprint: string): string =>
	fingerprint
		.trim()
		.replace(/^SHA256:/i, '')
		.replace(/=+$/, '');

/** Whether it is the host key that was written down; any is while none was. */
export const isExpected = (seen: string, writtenDown: string): boolean =>
	writtenDown.trim() === '' || writtenDown.includes(plain(seen));

export const otherServer = (seen: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `The file server shows another fingerprint (${seen}) than the one in the settings, so it may be another computer that pretends to be yours. Ask whoever runs the server; put the new one into the settings only if they have changed it.`,
		technical: 'SSH host key does not match'
	});
