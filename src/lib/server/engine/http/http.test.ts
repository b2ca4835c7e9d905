import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpRequest } from '#connectors/contract.ts';
import { failureOf } from '../../../../../tests/support/failure-of.ts';
import { webServer, type LocalServer } from '../../../../../tests/support/web-server.ts';
import { openHttp } from './http.ts';

const GREETING = 'Hei fra Nordbakeriet: æøå 🥐 שלום';
const PACKED = new Map<string, Buffer>([
	['gzip', gzipSync(GREETING)],
	['x-gzip', gzipSync(GREETING)],
	['deflate', deflateSync(GREETING)],
	['deflate without its header', deflateRawSync(GREETING)],
	['br', brotliCompressSync(GREETING)],
	['identity', Buffer.from(GREETING)]
]);

const http = openHttp({ allowPrivate: true });
let shop: LocalServer;

beforeAll(async () => {
	shop = await webServer(async (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '', 'http://shop.example');
		const body = Buffer.concat(await request.toArray());
		if (pathname === '/packed') {
			const packing = searchParams.get('as') ?? '';
			response.setHeader('content-encoding', packing.split(' ')[0] ?? '').end(PACKED.get(packing));
		} else if (pathname === '/latin') {
			response.setHeader('content-type', 'text/csv; charset=ISO-8859-1').end(Buffer.from('Bjørn', 'latin1'));
		} else if (pathname === '/twice') {
			response.setHeader('set-cookie', ['one=1', 'two=2']).end();
		} else if (pathname === '/early-hints') {
			response.writeEarlyHints({ link: '</style.css>' });
			response.statusCode = 201;
			response.end('made');
		} else {
			const { method, url, headers } = request;
			response.setHeader('X-Shop', 'Nordbakeriet');
			response.end(JSON.stringify({ method, url, headers, body: body.toString() }));
		}
	});
});
afterAll(async () => {
	await http.close();
	await shop.close();
});

const seen = async (request: HttpRequest): Promise<Record<string, unknown>> =>
	JSON.parse((await http.send(request)).body);

describe('a call', () => {
	test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'REPORT', 'MKCALENDAR'])(
		'of %s arrives with its query, headers and body',
		async (method) => {
			const body = method === 'GET' ? undefined : GREETING;
			const request = { method, url: `${shop.url}/orders?since=7`, headers: { 'X-Api-Key': 'k', Depth: '1' }, body };
			expect(await seen(request)).toMatchObject({
				method,
				url: '/orders?since=7',
				headers: { 'x-api-key': 'k', depth: '1', 'user-agent': 'Handover', host: `127.0.0.1:${shop.port}` },
				body: body ?? ''
			});
		}
	);

	test('sends bytes as they are', async () => {
		const body = new Uint8Array(Buffer.from('__Bjørn__')).subarray(2, 8);
		expect((await seen({ method: 'PUT', url: shop.url, body })).body).toBe('Bjørn');
	});

	test('answers with status, lower-case headers and where the answer came from', async () => {
		const answer = await http.send({ method: 'get', url: `${shop.url}/a b?c=d#part` });
		expect(answer).toMatchObject({ status: 200, headers: { 'x-shop': 'Nordbakeriet' } });
		expect(answer.url).toBe(`${shop.url}/a%20b?c=d#part`);
	});

	test('joins a header that came several times', async () => {
		expect((await http.send({ method: 'GET', url: `${shop.url}/twice` })).headers['set-cookie']).toBe('one=1, two=2');
	});

	test('takes the final answer after an early hint', async () => {
		expect(await http.send({ method: 'POST', url: `${shop.url}/early-hints` })).toMatchObject({
			status: 201,
			body: 'made'
		});
	});

	test('of HEAD has no body', async () => {
		expect(await http.send({ method: 'HEAD', url: `${shop.url}/packed?as=gzip` })).toMatchObject({
			status: 200,
			body: ''
		});
	});

	test('can leave compression alone, and give its own name', async () => {
		const headers = { 'Accept-Encoding': 'identity', 'User-Agent': 'Salong Saga' };
		expect((await seen({ method: 'GET', url: shop.url, headers })).headers).toMatchObject({
			'accept-encoding': 'identity',
			'user-agent': 'Salong Saga'
		});
	});
});

describe('an answer', () => {
	test.each([...PACKED.keys()])('packed as %s is unpacked', async (packing) => {
		const url = `${shop.url}/packed?as=${encodeURIComponent(packing)}`;
		expect((await http.send({ method: 'GET', url })).body).toBe(GREETING);
	});

	test('in an older character set is read in it', async () => {
		expect((await http.send({ method: 'GET', url: `${shop.url}/latin` })).body).toBe('Bjørn');
	});
});

test.each([
	['not an address', 'nordbakeriet'],
	['another protocol', 'ftp://nordbakeriet.example/orders.csv'],
	['a file', 'file:///etc/passwd'],
	['a script', 'javascript:alert(1)'],
	['a password in it', 'https://kari:sourdough@nordbakeriet.example/']
])('an address that is %s is refused without repeating it', async (_what, url) => {
	const failure = await failureOf(http.send({ method: 'GET', url }));
	expect(failure.kind).toBe('misconfigured');
	expect(failure.say + failure.technical).not.toMatch(/sourdough|passwd|orders\.csv|alert/);
});

test('a setting with a line break in it cannot smuggle in a header', async () => {
	const headers = { 'x-api-key': 'key-of-the-bakery\r\nx-admin: yes' };
	const failure = await failureOf(http.send({ method: 'POST', url: shop.url, headers }));
	expect(failure).toMatchObject({ kind: 'misconfigured', maybeDone: false });
	expect(failure.say + failure.technical + failure.message).not.toContain('key-of-the-bakery');
});
