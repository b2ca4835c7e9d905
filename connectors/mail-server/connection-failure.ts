import { ConnectorError } from '../connector-error.ts';

const CERTIFICATE: Readonly<Record<string, string>> = {
	DEPTH_ZERO_SELF_SIGNED_CERT: 'the server has signed it itself, so nobody vouches for it',
	SELF_SIGNED_CERT_IN_CHAIN: 'it is signed by somebody whom we do not know',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not show who has signed it',
	UNABLE_TO_GET_ISSUER_CERT: 'the server does not show who has signed it',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'it is signed by somebody whom we do not know',
	CERT_HAS_EXPIRED: 'it has run out',
	CERT_NOT_YET_VALID: 'it is not valid yet',
	CERT_REVOKED: 'it has been taken back',
	CERT_UNTRUSTED: 'it is signed by somebody whom we do not know',
	ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name than the server address that you typed'
};

const TIMED_OUT = /TIMEOUT|TIMEDOUT/;

const MAY_BE_SENT =
	'The connection broke off just after the mail was handed over, so it may have been sent. Look into the sent mails, or ask the recipient.';

/**
 * What a connection that did not come about or broke off means.
 *
 * @param code the socket's or the library's
 * @param maybeDone whether a mail had been handed over by then
 */
export function connectionFailure(code: string, technical: string, maybeDone = false): ConnectorError {
	const reason = CERTIFICATE[code];
	if (reason) {
		const say = `The certificate by which the mail server proves who it is cannot be trusted: ${reason}. Check the server address, or ask whoever runs the server; nothing was sent.`;
		return new ConnectorError('misconfigured', { say, technical });
	}
	if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
		const say =
			'The mail server does not encrypt in this way on this port. Choose another encryption, or the port that belongs to it.';
		return new ConnectorError('misconfigured', { say, technical });
	}
	const say = maybeDone ? MAY_BE_SENT : sayUnavailable(code);
	return new ConnectorError('unavailable', { say, technical, maybeDone });
}

function sayUnavailable(code: string): string {
	if (code === 'ECONNREFUSED') {
		return 'Nothing answers at this server address and port. Check both if this is new; otherwise the server is down, and it is tried again.';
	}
	if (TIMED_OUT.test(code)) {
		return 'The mail server did not answer in time. Check the port and the encryption if this is new; otherwise it is tried again.';
	}
	return 'The connection to the mail server broke off. It is tried again; nothing is lost.';
}
