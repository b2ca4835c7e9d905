import type { FailureKind } from '#connectors/connector-error.ts';

/** What a broken call means and how it is said, before the host is known. */
export interface Verdict {
	readonly kind: FailureKind;
	readonly say: (host: string) => string;
}

const verdict = (kind: FailureKind, say: Verdict['say']): Verdict => ({ kind, say });

const NOBODY = verdict(
	'unavailable',
	(host) =>
		`Nobody answers at ${host}: it may be switched off, or the address is not quite right. Nothing is lost; it is tried again later.`
);
export const LATE = verdict(
	'unavailable',
	(host) => `${host} took too long to answer: it may be busy or out of order. Nothing is lost; it is tried again later.`
);
export const STOPPED = verdict(
	'unavailable',
	(host) => `The call to ${host} was stopped before it was done. Nothing is lost; it is tried again later.`
);
export const BROKEN_OFF = verdict(
	'unavailable',
	(host) => `${host} broke off the connection before it had answered. Nothing is lost; it is tried again later.`
);
export const TOO_LARGE = verdict(
	'unreadable',
	(host) =>
		`${host} sent a larger answer than can be taken in at once, so nothing of it was read. Ask whoever looks after it.`
);
export const GARBLED = verdict(
	'unreadable',
	(host) =>
		`The answer of ${host} came through damaged, so nothing of it was used. It is tried again later; if it stays so, ask whoever looks after it.`
);
export const NOT_A_WEB_SERVER = verdict(
	'unreadable',
	(host) => `What answers at ${host} does not speak as a web server does. Check the address and its port.`
);
export const NOT_ENCRYPTED = verdict(
	'misconfigured',
	(host) => `No encrypted connection to ${host} came about. Check that the address and its port are meant for https.`
);
const UNSENDABLE = verdict(
	'misconfigured',
	(host) =>
		`A setting for ${host} contains a character that cannot be sent, such as a line break. Enter the settings of this system again.`
);
const CERTIFICATE_OLD = verdict(
	'unavailable',
	(host) =>
		`The certificate of ${host} has run out, so nobody can be sure who answers there. Ask whoever looks after it to renew it; then it works again by itself.`
);
const CERTIFICATE_WRONG = verdict(
	'misconfigured',
	(host) =>
		`${host} cannot prove that it is ${host}: its certificate does not fit. Check the address, and ask whoever looks after the system.`
);

/** By the codes of Node, OpenSSL and undici. */
export const BY_CODE: Readonly<Record<string, Verdict>> = {
	ECONNREFUSED: NOBODY,
	EHOSTUNREACH: NOBODY,
	ENETUNREACH: NOBODY,
	EADDRNOTAVAIL: NOBODY,
	ETIMEDOUT: LATE,
	UND_ERR_CONNECT_TIMEOUT: LATE,
	UND_ERR_INVALID_ARG: UNSENDABLE,
	UND_ERR_HEADERS_OVERFLOW: TOO_LARGE,
	UND_ERR_RES_CONTENT_LENGTH_MISMATCH: GARBLED,
	CERT_HAS_EXPIRED: CERTIFICATE_OLD,
	CERT_NOT_YET_VALID: CERTIFICATE_WRONG,
	CERT_UNTRUSTED: CERTIFICATE_WRONG,
	DEPTH_ZERO_SELF_SIGNED_CERT: CERTIFICATE_WRONG,
	SELF_SIGNED_CERT_IN_CHAIN: CERTIFICATE_WRONG,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: CERTIFICATE_WRONG,
	UNABLE_TO_GET_ISSUER_CERT: CERTIFICATE_WRONG,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: CERTIFICATE_WRONG,
	ERR_TLS_CERT_ALTNAME_INVALID: CERTIFICATE_WRONG
};
