import { ConnectorError, type FailureKind } from '#connectors/connector-error.ts';
import type { Answer, Hop } from './exchange.ts';
import { excerpt } from './excerpt.ts';
import { masked, question } from './masking.ts';
import { isWrite } from './methods.ts';
import { retryAfter } from './retry-after.ts';

const KINDS: Readonly<Record<number, FailureKind>> = {
	401: 'signed-out',
	403: 'forbidden',
	404: 'misconfigured',
	408: 'unavailable',
	410: 'misconfigured',
	429: 'rate-limited'
};

function kindOf(status: number): FailureKind {
	if (status >= 500) return 'unavailable';
	return KINDS[status] ?? (status >= 400 ? 'refused' : 'unreadable');
}

const SENTENCES: Readonly<Record<FailureKind, (host: string) => string>> = {
	'signed-out': (host) =>
		`${host} does not accept our sign-in. Enter the sign-in details of this system again; what is waiting follows by itself.`,
	forbidden: (host) =>
		`${host} knows us but does not allow this. Ask whoever looks after it to give this account the right to do it; what is waiting follows by itself.`,
	misconfigured: (host) =>
		`${host} answers, but there is nothing at the address that we asked for. Check the address in the settings of this system.`,
	'rate-limited': (host) => `${host} asks us to slow down. Nothing is lost; it goes on a little later.`,
	unavailable: (host) => `${host} is out of order at the moment. Nothing is lost; it is tried again later.`,
	unreadable: (host) =>
		`${host} gave an answer that makes no sense here. Check the address, and if it is right, ask whoever looks after the system.`,
	refused: (host) =>
		`${host} did not accept what was sent. Look at the values, correct what is wrong and send it again.`
};

/**
 * What a status outside 2xx means. `body` is the answer's text, `now` in UTC milliseconds. After a write, a server's
 * own failure (5xx) leaves open whether it was done.
 */
export function statusFailure(hop: Hop, answer: Answer, body: string, now: number): ConnectorError {
	const { status, statusText, headers } = answer;
	const kind = kindOf(status);
	// Hidden before it is cut, so that no half of a secret is left at the end.
	const words = excerpt(masked(body, hop), headers['content-type']);
	return new ConnectorError(kind, {
		say: SENTENCES[kind](hop.url.host),
		technical: `${question(hop)} -> ${[status, excerpt(masked(statusText, hop)), words].filter(Boolean).join(' ')}`,
		waitAtLeast: kind === 'rate-limited' || kind === 'unavailable' ? retryAfter(headers['retry-after'], now) : 0,
		maybeDone: status >= 500 && isWrite(hop.method)
	});
}
