import { ConnectorError } from '../connector-error.ts';
import { oneLine } from '../mail-server/one-line.ts';

const CERTIFICATE: Readonly<Record<string, string>> = {
	DEPTH_ZERO_SELF_SIGNED_CERT: 'the server has signed it itself, so nobody vouches for it',
	SELF_SIGNED_CERT_IN_CHAIN: 'it is signed by somebody whom we do not know',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not show who has signed it',
	UNABLE_TO_GET_ISSUER_CERT: 'the server does not show who has signed it',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'it is signed by somebody whom we do not know',
	CERT_HAS_EXPIRED: 'it has run out',
	CERT_NOT_YET_VALID: 'it is not valid yet',
	ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name than the server address that you typed'
};

const BROKEN: ReadonlySet<string> = new Set([
	...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
	...['PROTOCOL_CONNECTION_LOST', 'PROTOCOL_SEQUENCE_TIMEOUT', 'ERR_STREAM_PREMATURE_CLOSE']
]);

/** The code of an error of the system or of a library; empty where it has none. */
export const codeIn = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What a connection that did not come about or broke off means; undefined for an error that says something else.
 *
 * @param server how the server is called in a sentence: "file server", "database"
 */
export function socketFailure(error: unknown, server: string): ConnectorError | undefined {
	const code = codeIn(error);
	const technical = oneLine(`${code} ${error instanceof Error ? error.message : String(error)}`);
	const reason = CERTIFICATE[code];
	if (reason) {
		const say = `The certificate by which the ${server} proves who it is cannot be trusted: ${reason}. Check the server address, or ask whoever runs the server; nothing was carried.`;
		return new ConnectorError('misconfigured', { say, technical });
	}
	if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
		const say = `The ${server} does not encrypt in this way on this port. Choose another encryption, or the port that belongs to it.`;
		return new ConnectorError('misconfigured', { say, technical });
	}
	if (code === 'ECONNREFUSED') {
		const say =
			'Nothing answers at this server address and port. Check both if this is new; otherwise the server is down, and it is tried again.';
		return new ConnectorError('unavailable', { say, technical });
	}
	if (!BROKEN.has(code)) return undefined;
	const say = code.includes('TIME')
		? `The ${server} did not answer in time. Check the address and the port if this is new; otherwise it is tried again.`
		: `The connection to the ${server} broke off. It is tried again; nothing is lost.`;
	return new ConnectorError('unavailable', { say, technical });
}
