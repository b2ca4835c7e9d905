import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../../../../tests/support/failure-of.ts';
import { webServer, type LocalServer } from '../../../../../tests/support/web-server.ts';
import { openHttp } from './http.ts';

interface Seen {
	readonly at: 'shop' | 'elsewhere';
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

const http = openHttp({ allowPrivate: true });
const seen: Seen[] = [];
let shop: LocalServer;
let elsewhere: LocalServer;

const note = async (at: Seen['at'], request: IncomingMessage): Promise<void> => {
	const body = Buffer.concat(await request.toArray()).toString();
	seen.push({ at, method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
};

beforeAll(async () => {
	elsewhere = await webServer(async (request, response) => {
		await note('elsewhere', request);
		response.statusCode = Number(request.url?.slice(1)) || 200;
		response.end('elsewhere');
	});
	shop = await webServer(async (request, response) => {
		await note('shop', request);
		const [, status = '', place = ''] = /^\/(\d+)\/(.*)$/.exec(request.url ?? '') ?? [];
		if (!status) response.end('arrived');
		else if (place.startsWith('away'))
			response.writeHead(Number(status), { location: `${elsewhere.url}${place.slice(4)}` }).end();
		else if (place === 'nowhere') response.writeHead(Number(status)).end();
		else if (place === 'round') response.writeHead(Number(status), { location: request.url }).end();
		else response.writeHead(Number(status), { location: `../${place}` }).end();
	});
});
beforeEach(() => void seen.splice(0));
afterAll(async () => {
	await http.close();
	await shop.close();
	await elsewhere.close();
});

const order = { headers: { 'content-type': 'application/json', 'x-trace': 'a' }, body: '{"bread":2}' };

describe('a redirect', () => {
	test.each([
		[301, 'GET'],
		[302, 'GET'],
		[303, 'GET'],
		[307, 'POST'],
		[308, 'POST']
	])('%d of a POST is followed with %s', async (status, method) => {
		const answer = await http.send({ method: 'POST', url: `${shop.url}/${status}/there`, ...order });
		expect(answer).toMatchObject({ body: 'arrived', url: `${shop.url}/there` });
		const kept = method === 'POST';
		expect(seen[1]).toMatchObject({ method, path: '/there', body: kept ? order.body : '' });
		expect(seen[1]?.headers['content-type']).toBe(kept ? 'application/json' : undefined);
		expect(seen[1]?.headers['x-trace']).toBe('a');
	});

	test.each(
		['PROPFIND', 'REPORT', 'PUT', 'DELETE', 'MKCOL', 'PATCH'].flatMap((method) =>
			[301, 302, 307, 308].map((status): [string, number] => [method, status])
		)
	)('of a %s by %d keeps method and body', async (method, status) => {
		await http.send({ method, url: `${shop.url}/${status}/dav`, ...order });
		expect(seen[1]).toMatchObject({ method, path: '/dav', body: order.body });
	});

	test('of a PUT by 303 reads the outcome with GET', async () => {
		await http.send({ method: 'PUT', url: `${shop.url}/303/there`, ...order });
		expect(seen[1]).toMatchObject({ method: 'GET', body: '' });
	});

	test('that is expected is the answer itself', async () => {
		const answer = await http.send({ method: 'GET', url: `${shop.url}/302/there`, expect: [302] });
		expect(answer).toMatchObject({ status: 302, headers: { location: '../there' } });
		expect(seen).toHaveLength(1);
	});

	test('without a place to go is an answer that makes no sense', async () => {
		expect((await failureOf(http.send({ method: 'GET', url: `${shop.url}/302/nowhere` }))).kind).toBe('unreadable');
	});

	test('that leads back to itself ends after five', async () => {
		const failure = await failureOf(http.send({ method: 'GET', url: `${shop.url}/302/round` }));
		expect(failure.kind).toBe('misconfigured');
		expect(seen).toHaveLength(6);
	});
});

const keys = {
	authorization: 'Bearer key-of-the-bakery',
	cookie: 'session=secret',
	'x-api-key': 'key-of-the-bakery',
	depth: '1'
};

describe('the sign-in', () => {
	test('goes along to another page of the same server', async () => {
		await http.send({ method: 'GET', url: `${shop.url}/302/there`, headers: keys });
		expect(seen[1]?.headers).toMatchObject(keys);
	});

	test('and every other key stays behind when the server changes', async () => {
		await http.send({ method: 'PROPFIND', url: `${shop.url}/302/away`, headers: keys, body: '<propfind/>' });
		expect(seen[1]).toMatchObject({ at: 'elsewhere', method: 'PROPFIND', body: '<propfind/>' });
		expect(seen[1]?.headers).toMatchObject({ depth: '1' });
		expect(JSON.stringify(seen[1])).not.toMatch(/key-of-the-bakery|session=secret/);
	});

	test('that stayed behind is not called wrong: the other address is to be entered', async () => {
		const failure = await failureOf(http.send({ method: 'GET', url: `${shop.url}/302/away/401`, headers: keys }));
		expect(failure.kind).toBe('misconfigured');
		expect(failure.say).toContain(`Enter ${elsewhere.url}`);
		const unasked = await failureOf(http.send({ method: 'GET', url: `${shop.url}/302/away/401` }));
		expect(unasked.kind).toBe('signed-out');
	});
});

test('a write whose outcome could not be read may have been done', async () => {
	for (const path of ['/303/away/404', '/302/away/500']) {
		const failure = await failureOf(http.send({ method: 'POST', url: shop.url + path, ...order }));
		expect(failure.maybeDone).toBe(true);
	}
	const refusedAtOnce = await failureOf(http.send({ method: 'POST', url: `${shop.url}/307/away/404`, ...order }));
	expect(refusedAtOnce.maybeDone).toBe(false);
});
