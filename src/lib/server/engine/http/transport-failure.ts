import { errors } from 'undici';
import { ConnectorError } from '#connectors/connector-error.ts';
import { codeOf } from '../code-of.ts';
import type { Hop } from './exchange.ts';
import { excerpt } from './excerpt.ts';
import { masked, question } from './masking.ts';
import { isWrite } from './methods.ts';
import { Garbled, TooLarge, type NoAnswer } from './no-answer.ts';
import {
	BROKEN_OFF,
	BY_CODE,
	GARBLED,
	LATE,
	NOT_A_WEB_SERVER,
	NOT_ENCRYPTED,
	STOPPED,
	TOO_LARGE,
	type Verdict
} from './no-answer-verdicts.ts';

function verdictOn(cause: unknown, stopped: boolean): Verdict {
	if (cause instanceof TooLarge) return TOO_LARGE;
	if (cause instanceof Garbled) return GARBLED;
	if (cause instanceof Error && cause.name === 'TimeoutError') return LATE;
	if (stopped) return STOPPED;
	if (cause instanceof errors.HTTPParserError) return NOT_A_WEB_SERVER;
	const code = codeOf(cause);
	if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return NOT_ENCRYPTED;
	return BY_CODE[code] ?? BROKEN_OFF;
}

/**
 * What it means that no whole answer came. A refusal by the address check is passed on as it is; otherwise a write
 * that left this machine may have been done. The cause itself is left out, since it can hold what was answered.
 */
export function transportFailure(hop: Hop, { cause, sent, stopped, message }: NoAnswer): ConnectorError {
	if (cause instanceof ConnectorError && !stopped) return cause;
	const { kind, say } = verdictOn(cause, stopped);
	const reason = [codeOf(cause), message].filter(Boolean).join(': ');
	return new ConnectorError(kind, {
		say: say(hop.url.host),
		technical: `${question(hop)} -> ${excerpt(masked(reason, hop))}`,
		maybeDone: sent && isWrite(hop.method)
	});
}
