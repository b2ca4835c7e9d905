import type { IncomingHttpHeaders } from 'node:http';

/** Names in lower case; a header that came several times as one line with commas (RFC 9110, 5.3). */
export function joinedHeaders(received: IncomingHttpHeaders): Record<string, string> {
	const pairs = Object.entries(received).map(([name, value]): [string, string] => [
		name.toLowerCase(),
		Array.isArray(value) ? value.join(', ') : (value ?? '')
	]);
	return Object.fromEntries(pairs);
}
