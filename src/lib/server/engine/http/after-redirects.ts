import { ConnectorError } from '#connectors/connector-error.ts';
import type { Hop } from './exchange.ts';
import { isOpenHeader } from './open-headers.ts';

export interface Travelled {
	readonly first: Hop;
	readonly last: Hop;
	/** Whether a write was answered by sending us elsewhere to read its outcome. */
	readonly written: boolean;
}

const signInStayed = ({ first, last }: Travelled): boolean =>
	Object.keys(first.headers).some((name) => !isOpenHeader(name) && !(name in last.headers));

const enterTheOther = ({ first, last }: Travelled, technical: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${first.url.host} sends us on to ${last.url.origin}, and a sign-in is never taken along to another address. Enter ${last.url.origin} as the address of this system, if you trust it.`,
		technical
	});

/** What a failure means when redirects have led to it. */
export function afterRedirects(failure: ConnectorError, travelled: Travelled): ConnectorError {
	if (failure.kind === 'signed-out' && signInStayed(travelled)) return enterTheOther(travelled, failure.technical);
	if (!travelled.written || failure.maybeDone) return failure;
	const { kind, say, technical, waitAtLeast, cause } = failure;
	return new ConnectorError(kind, { say, technical, waitAtLeast, maybeDone: true, cause });
}
