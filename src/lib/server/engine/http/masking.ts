import type { Hop } from './exchange.ts';
import { isOpenHeader } from './open-headers.ts';

const HIDDEN = '…';
/** Characters. Shorter values are words and numbers; hiding them would hide the sentence around them. */
const SHORTEST = 6;
const LONGEST_PATH = 200;

// Addresses of web hooks and bots carry their key in the path.
const LOOKS_LIKE_KEY = /^(?=.*\d)(?=.*[a-z])[\w:~=-]{24,}$/i;

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

const fromPath = ({ url }: Hop): string[] =>
	url.pathname.split('/').filter((segment) => LOOKS_LIKE_KEY.test(decoded(segment)));

const fromQuery = ({ url }: Hop): string[] => [...url.searchParams.values(), ...url.search.slice(1).split(/[&=]/)];

/** A header's value, what follows its scheme, and the name and password of Basic. */
function partsOf(value: string): string[] {
	const credentials = value.slice(value.indexOf(' ') + 1);
	const plain = Buffer.from(credentials, 'base64').toString();
	return [value, credentials, plain, plain.slice(plain.indexOf(':') + 1)];
}

const fromHeaders = ({ headers }: Hop): string[] =>
	Object.entries(headers).flatMap(([name, value]) => (isOpenHeader(name) ? [] : partsOf(value)));

const without = (text: string, secrets: readonly string[]): string =>
	secrets
		.flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed()), decoded(secret)])
		.filter((secret) => secret.length >= SHORTEST)
		.sort((one, other) => other.length - one.length)
		.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);

/** The text without what the question carried in confidence: query, sign-in, keys in headers and in the path. */
export const masked = (text: string, hop: Hop): string =>
	without(text, [...fromHeaders(hop), ...fromQuery(hop), ...fromPath(hop)]);

/** What was asked, fit for a log: `PUT cloud.example.com/path`, without the query. */
export const question = (hop: Hop): string => {
	const path = without(hop.url.pathname, [...fromHeaders(hop), ...fromPath(hop)]);
	return `${hop.method} ${hop.url.host}${path.slice(0, LONGEST_PATH)}`;
};
