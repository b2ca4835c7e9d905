import type { Http, HttpRequest } from '#connectors/contract.ts';
import { addressRules, type AddressChoice } from './address-rules.ts';
import { openConnections } from './connections.ts';
import { deadline } from './deadline.ts';
import type { Hop } from './exchange.ts';
import { travel } from './journey.ts';
import { outgoingUrl } from './outgoing-url.ts';
import { ACCEPTED_ENCODINGS } from './unpack.ts';

export interface HttpOptions extends AddressChoice {
	readonly userAgent?: string;
	/** Milliseconds for a whole call, redirects and all. */
	readonly timeLimit?: number;
	/** Bytes of one answer, as it travels and unpacked. */
	readonly sizeLimit?: number;
	readonly maxRedirects?: number;
	/** Ends every call of the room. */
	readonly signal?: AbortSignal;
}

export interface HttpRoom extends Http {
	/** The same room for one run: the same connections, and calls that end when the run is ended. */
	until(signal: AbortSignal): Http;
	/** Closes every connection as soon as the calls under way are done. */
	close(): Promise<void>;
}

function firstHop(request: HttpRequest, userAgent: string): Hop {
	const given = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
	return {
		method: request.method.toUpperCase(),
		url: outgoingUrl(request.url),
		headers: { 'user-agent': userAgent, 'accept-encoding': ACCEPTED_ENCODINGS, ...Object.fromEntries(given) },
		body: request.body
	};
}

/**
 * Opens the only place from which HTTP calls leave. `rules` takes the place of what the options say of addresses.
 * A connector that compares ETags should send `accept-encoding: identity`: some servers give a compressed answer an
 * ETag that they deny later.
 */
export function openHttp(options: HttpOptions, rules = addressRules(options)): HttpRoom {
	const { userAgent = 'Handover', timeLimit = 30_000, sizeLimit = 10_000_000, maxRedirects = 5 } = options;
	const connections = openConnections(rules);

	const endedBy = (...outer: readonly AbortSignal[]): Http => ({
		async send(request) {
			const hop = firstHop(request, userAgent);
			const { signal, clear } = deadline(request.timeLimit ?? timeLimit, outer);
			const expected = request.expect ?? [];
			return travel({ connections, rules, maxRedirects, expected, signal, size: sizeLimit }, hop).finally(clear);
		}
	});
	const always = options.signal ? [options.signal] : [];
	return {
		...endedBy(...always),
		until: (signal) => endedBy(...always, signal),
		close: () => connections.close()
	};
}
