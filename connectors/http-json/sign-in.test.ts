import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { webServer } from '../../tests/support/web-server.ts';
import { contextFor, kept, readFrom } from './bed.ts';
import { answer, urlOf } from './fixtures/json-answer.ts';
import source from './source.server.ts';

const SECRET = 'wheel & tyre / 7';
const streams = { orders: { path: '/orders', key: 'id' } };

/** A shop that lets in whoever signs in as the test says. */
async function shopThat(lets: (request: IncomingMessage) => boolean, token?: RequestListener) {
	let calls = 0;
	const server = await webServer((request, response) => {
		if (urlOf(request).pathname === '/token' && token) return token(request, response);
		calls += 1;
		if (lets(request)) answer(response, 200, [{ id: 1 }]);
		else answer(response, 401, { message: `Not ${request.headers.authorization ?? request.url}` });
	});
	onTestFinished(() => server.close());
	const open = (settings: object, secret = SECRET, now?: () => number) =>
		contextFor(kept({ baseUrl: server.url, tokenUrl: `${server.url}/token`, streams, ...settings }), secret, now);
	const half = source(kept({ baseUrl: server.url, streams }));
	const read = async (context: ReturnType<typeof open>) =>
		(await readFrom(half.streams.orders, context)).records.length;
	return { open, read, check: half.check, calls: () => calls };
}

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

test.each<[string, object, (request: IncomingMessage) => boolean]>([
	['a token', { signIn: 'bearer' }, ({ headers }) => headers.authorization === `Bearer ${SECRET}`],
	[
		'a key in a header',
		{ signIn: 'key-header', keyName: 'X-Shop-Key' },
		({ headers }) => headers['x-shop-key'] === SECRET
	],
	[
		'a key in the address',
		{ signIn: 'key-query', keyName: 'api_key' },
		(request) => urlOf(request).searchParams.get('api_key') === SECRET
	],
	[
		'a user name and a password',
		{ signIn: 'basic', user: 'kari' },
		({ headers }) => headers.authorization === basic(`kari:${SECRET}`)
	]
])('signs in with %s, and tells nobody', async (_, settings, lets) => {
	const { open, read, check } = await shopThat(lets);
	expect(await read(open(settings))).toBe(1);
	const wrong = open(settings, 'another secret');
	const failure = await read(wrong).catch((reason: unknown) => reason);
	expect(failure).toMatchObject({ kind: 'signed-out' });
	expect(JSON.stringify([failure, (failure as Error).message, await check(wrong)])).not.toContain('another secret');
	if (!('signIn' in settings) || settings.signIn === 'bearer') return;
	await expect(read(open(settings, ''))).rejects.toMatchObject({
		kind: 'signed-out',
		say: expect.stringContaining('has been entered')
	});
});

test('signs in not at all where no token is entered', async () => {
	const { open, read } = await shopThat(({ headers }) => headers.authorization === undefined);
	expect(await read(open({}, ''))).toBe(1);
});

test('where no token is entered and one is wanted, that is what it says', async () => {
	const { open, read } = await shopThat(() => false);
	await expect(read(open({}, ''))).rejects.toMatchObject({
		kind: 'signed-out',
		say: expect.stringContaining('no token, key or password has been entered')
	});
});

test('headers that the API wants at every call are sent along', async () => {
	const { open } = await shopThat(({ headers }) => headers['api-version'] === '2026-11');
	const settings = kept({ streams, headers: { 'Api-Version': '2026-11' } });
	const context = open({});
	expect((await readFrom(source(settings).streams.orders, context)).records).toHaveLength(1);
});

/** Hands out tokens with numbers; `takes` says by which sign-in. */
function tokens(takes: (request: IncomingMessage, form: URLSearchParams) => boolean, more = {}) {
	let handedOut = 0;
	const listener: RequestListener = async (request, response) => {
		const form = new URLSearchParams(await text(request));
		if (!takes(request, form)) return answer(response, 401, { error_description: `No ${form} ${SECRET}` });
		answer(response, 200, { access_token: `token-number-${++handedOut}`, token_type: 'bearer', ...more });
	};
	return { listener, handedOut: () => handedOut };
}

const oauth = { signIn: 'oauth2', user: 'client 1', scope: 'orders' };
const inHeader = (request: IncomingMessage, form: URLSearchParams): boolean =>
	request.headers.authorization === basic(`${encodeURIComponent('client 1')}:${encodeURIComponent(SECRET)}`) &&
	form.get('grant_type') === 'client_credentials' &&
	form.get('scope') === 'orders';
const inBody = (_: IncomingMessage, form: URLSearchParams): boolean =>
	form.get('client_id') === 'client 1' && form.get('client_secret') === SECRET;
const withToken = ({ headers }: IncomingMessage): boolean =>
	headers.authorization?.startsWith('Bearer token-number-') === true;

test.each([
	['in the header', inHeader],
	['in the body', inBody]
])('OAuth 2: one token for all calls of a run, asked for %s', async (_, takes) => {
	const { listener, handedOut } = tokens(takes);
	const { open, read, calls } = await shopThat(withToken, listener);
	const context = open(oauth);
	await Promise.all([1, 2, 3, 4].map(() => read(context)));
	expect(await read(context)).toBe(1);
	expect([calls(), handedOut()]).toEqual([5, 1]);
});

test('OAuth 2: a token is asked for anew when it runs out, and when it is taken no more', async () => {
	let clock = 0;
	let good = 1;
	const { listener, handedOut } = tokens(inHeader, { expires_in: 3600 });
	const { open, read } = await shopThat(
		({ headers }) => headers.authorization === `Bearer token-number-${good}`,
		listener
	);
	const context = open(oauth, SECRET, () => clock);
	await read(context);
	clock = 3_600_000;
	good = 2;
	await read(context);
	good = 3;
	expect(await Promise.all([1, 2, 3].map(() => read(context)))).toEqual([1, 1, 1]);
	expect(handedOut()).toBe(3);
});

test('OAuth 2: a no says why, without the secret; a good token that is not taken ends after one more', async () => {
	const refused = await shopThat(withToken, tokens(() => false).listener);
	const failure = await refused.read(refused.open(oauth)).catch((reason: unknown) => reason);
	expect(failure).toMatchObject({ kind: 'signed-out', say: expect.stringContaining('did not give us a token') });
	expect(JSON.stringify([failure, (failure as Error).message])).not.toContain(SECRET);
	const { listener, handedOut } = tokens(inHeader);
	const closed = await shopThat(() => false, listener);
	await expect(closed.read(closed.open(oauth))).rejects.toMatchObject({ kind: 'signed-out' });
	expect(handedOut()).toBe(2);
});
