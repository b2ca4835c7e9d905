import type { IncomingMessage } from 'node:http';

const LARGEST_BODY = '6M';
const OPEN_DOORS = /^\/(in|api\/v1)\//;

/** Says, by the variables of the built pages, where they find out by which address people came. */
export const sayWhereFactsAre = (trustProxy: boolean): void => {
	process.env.BODY_SIZE_LIMIT = LARGEST_BODY;
	if (trustProxy) process.env.ADDRESS_HEADER = 'x-forwarded-for';
	if (process.env.ORIGIN) return;
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	if (trustProxy) process.env.HOST_HEADER = 'x-forwarded-host';
};

/** Of several proxies in a row the first one spoke to the visitor. */
const schemeOf = (said: string | string[] | undefined): string =>
	String(said ?? '')
		.split(',')[0]
		?.trim()
		.toLowerCase() === 'https'
		? 'https'
		: 'http';

/** Fills in what no proxy has said, and believes none where none is trusted. */
export const fillInFacts = ({ headers, socket, url = '' }: IncomingMessage, trustProxy: boolean): void => {
	headers['x-forwarded-proto'] = trustProxy ? schemeOf(headers['x-forwarded-proto']) : 'http';
	if (trustProxy) {
		headers['x-forwarded-host'] ||= headers.host ?? '';
		headers['x-forwarded-for'] ||= socket.remoteAddress ?? '127.0.0.1';
	}
	// SvelteKit takes a body without a type for none at all, and what somebody has sent us must not be lost.
	if (OPEN_DOORS.test(url)) headers['content-type'] ||= 'application/octet-stream';
};
