import { createHmac } from 'node:crypto';

/** RFC 3986: what `encodeURIComponent` leaves as it is, and OAuth does not. */
const encoded = (text: string): string =>
	encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const inOrder = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
	one < other ? -1 : one > other ? 1 : 0;

export interface KeyPair {
	readonly key: string;
	readonly secret: string;
}

/**
 * The address with a signature in it, so that the secret itself does not travel: OAuth 1.0a without a token (RFC 5849,
 * one-legged), as WooCommerce wants it where there is no https. `at` in UTC milliseconds.
 */
export function signed(url: URL, method: string, { key, secret }: KeyPair, at: number, nonce: string): URL {
	const whole = new URL(url);
	const own = {
		oauth_consumer_key: key,
		oauth_nonce: nonce,
		oauth_signature_method: 'HMAC-SHA256',
		oauth_timestamp: String(Math.floor(at / 1000))
	};
	for (const [name, value] of Object.entries(own)) whole.searchParams.set(name, value);
	const pairs = [...whole.searchParams].toSorted(inOrder).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
	const text = [method.toUpperCase(), `${whole.origin}${whole.pathname}`, pairs.join('&')].map(encoded).join('&');
	whole.searchParams.set('oauth_signature', createHmac('sha256', `${secret}&`).update(text).digest('base64'));
	return whole;
}
