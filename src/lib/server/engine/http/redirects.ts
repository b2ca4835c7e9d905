import { ConnectorError } from '#connectors/connector-error.ts';
import type { Answer, Hop } from './exchange.ts';
import { isWrite } from './methods.ts';
import { isOpenHeader } from './open-headers.ts';
import { outgoingUrl } from './outgoing-url.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const only = (headers: Hop['headers'], keep: (name: string) => boolean): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => keep(name)));

/** RFC 9110, 15.4: 303 always asks again with GET; after 301 and 302 browsers do so for POST, WebDAV must not. */
const becomesGet = (status: number, method: string): boolean =>
	(status === 303 && method !== 'HEAD') || ((status === 301 || status === 302) && method === 'POST');

export const isRedirect = ({ status, headers }: Answer): boolean => REDIRECTS.has(status) && 'location' in headers;

/** Whether a write ends with this redirect and only its outcome is read elsewhere: it has probably been done. */
export const endsWrite = (hop: Hop, answer: Answer): boolean =>
	isWrite(hop.method) && becomesGet(answer.status, hop.method);

const unencrypted = (from: URL, to: URL): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${from.host} sends us on to ${to.host} without encryption, and your data should not travel so. Ask whoever looks after it, or enter the right address that begins with https://.`,
		technical: `redirect from https://${from.host} to http://${to.host}`
	});

function target({ url }: Hop, location: string): URL {
	try {
		return outgoingUrl(location, url);
	} catch (error) {
		throw new ConnectorError('misconfigured', {
			say: `${url.host} sends us on to an address that cannot be called. Check the address in the settings of this system.`,
			technical: `redirect from ${url.host}: ${error instanceof ConnectorError ? error.technical : 'unreadable'}`
		});
	}
}

/**
 * The question to ask where a redirect sends us. Sign-in and everything else that is meant for one server stays behind
 * when the origin changes. Throws `ConnectorError` where the new address must not be called.
 */
export function nextHop(hop: Hop, answer: Answer): Hop {
	const url = target(hop, answer.headers.location ?? '');
	if (hop.url.protocol === 'https:' && url.protocol === 'http:') throw unencrypted(hop.url, url);
	const headers = url.origin === hop.url.origin ? hop.headers : only(hop.headers, isOpenHeader);
	if (becomesGet(answer.status, hop.method))
		return { method: 'GET', url, headers: only(headers, (name) => !name.startsWith('content-')) };
	return { ...hop, url, headers };
}

export const tooManyRedirects = ({ method, url }: Hop, most: number): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${url.host} keeps sending us from one address to the next. Check the address in the settings of this system.`,
		technical: `${method} ${url.host} -> more than ${most} redirects`
	});
