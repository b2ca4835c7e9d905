import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../../../../tests/support/failure-of.ts';
import { listening, webServer, type LocalServer } from '../../../../../tests/support/web-server.ts';
import { openHttp } from './http.ts';

const http = openHttp({ allowPrivate: true });
let shop: LocalServer;
let words = '';

beforeAll(async () => {
	shop = await webServer((request, response) => {
		request.resume();
		const { pathname, searchParams } = new URL(request.url ?? '', 'http://shop.example');
		const wait = searchParams.get('wait');
		if (wait) response.setHeader('retry-after', wait);
		if (pathname.endsWith('.html')) response.setHeader('content-type', 'text/html; charset=utf-8');
		response.statusCode = Number(searchParams.get('status'));
		response.end(words);
	});
});
afterAll(async () => {
	await http.close();
	await shop.close();
});

const failing = (status: number, { method = 'GET', path = '/', wait = '' } = {}) => {
	const query = new URLSearchParams({ status: `${status}`, wait });
	return failureOf(http.send({ method, url: `${shop.url}${path}?${query}` }));
};

describe('a status', () => {
	test.each([
		[300, 'unreadable'],
		[304, 'unreadable'],
		[400, 'refused'],
		[401, 'signed-out'],
		[402, 'refused'],
		[403, 'forbidden'],
		[404, 'misconfigured'],
		[405, 'refused'],
		[408, 'unavailable'],
		[409, 'refused'],
		[410, 'misconfigured'],
		[412, 'refused'],
		[413, 'refused'],
		[422, 'refused'],
		[429, 'rate-limited'],
		[500, 'unavailable'],
		[502, 'unavailable'],
		[503, 'unavailable'],
		[507, 'unavailable']
	])('%d means %s, unless it was expected', async (status, kind) => {
		const failure = await failing(status);
		expect(failure.kind).toBe(kind);
		expect(failure.say).toContain(`127.0.0.1:${shop.port}`);
		const answer = await http.send({ method: 'GET', url: `${shop.url}/?status=${status}`, expect: [status] });
		expect(answer.status).toBe(status);
	});

	test.each([
		[429, '30', 30_000],
		[408, '2', 2_000],
		[503, '120', 120_000],
		[503, '', 0],
		[401, '30', 0]
	])('%d with Retry-After "%s" waits at least %d ms', async (status, wait, waitAtLeast) => {
		expect((await failing(status, { wait })).waitAtLeast).toBe(waitAtLeast);
	});

	test('with Retry-After as a date waits until then', async () => {
		const { waitAtLeast } = await failing(503, { wait: new Date(Date.now() + 3_600_000).toUTCString() });
		expect(waitAtLeast).toBeGreaterThan(3_500_000);
		expect(waitAtLeast).toBeLessThanOrEqual(3_600_000);
	});

	test.each([
		['POST', 500, true],
		['PUT', 503, true],
		['DELETE', 504, true],
		['POST', 422, false],
		['POST', 429, false],
		['POST', 401, false],
		['GET', 500, false],
		['HEAD', 500, false],
		['PROPFIND', 500, false],
		['REPORT', 502, false]
	])('after %s, %d leaves in doubt whether it was done: %s', async (method, status, maybeDone) => {
		expect((await failing(status, { method })).maybeDone).toBe(maybeDone);
	});
});

describe('the technical line', () => {
	test('says what was asked, what was answered and the server’s own words', async () => {
		words = 'no\n\tphone  number';
		const { technical } = await failing(422, { method: 'PUT', path: '/contacts/kari.vcf' });
		expect(technical).toBe(`PUT 127.0.0.1:${shop.port}/contacts/kari.vcf -> 422 Unprocessable Entity no phone number`);
	});

	test('reduces a page to its words and cuts them at 300 characters', async () => {
		words = `<html><style>b{}</style><script>alert("x")</script><!-- hidden --><h1>Out of order</h1>${'very '.repeat(100)}`;
		const { technical } = await failing(500, { path: '/error.html' });
		expect(technical).toContain('500 Internal Server Error Out of order very very');
		expect(technical).not.toMatch(/alert|hidden|b\{\}/);
		expect(technical.split('Error ')[1]).toHaveLength(300);
	});
});

describe('without an answer', () => {
	const rude = (reply: string | null) => {
		const server = createServer((socket) => {
			socket.on('error', () => {});
			socket.once('data', () => (reply === null ? socket.resetAndDestroy() : socket.end(reply)));
		});
		return listening(server, () => {});
	};

	test('from a port where nobody listens, nothing was done', async () => {
		const gone = await rude('');
		await gone.close();
		const failure = await failureOf(http.send({ method: 'POST', url: gone.url, body: 'order' }));
		expect(failure).toMatchObject({ kind: 'unavailable', maybeDone: false });
		expect(failure.say).toContain('Nobody answers');
	});

	test.each([
		['a connection broken off', null, 'unavailable'],
		['a connection closed in silence', '', 'unavailable'],
		['half an answer', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', 'unavailable'],
		['a greeting of a mail server', '220 mail.nordbakeriet.example ESMTP\r\n', 'unreadable'],
		['a header without end', `HTTP/1.1 200 OK\r\nx-bread: ${'b'.repeat(100_000)}`, 'unreadable'],
		[
			'an answer packed by nobody knows what',
			'HTTP/1.1 200 OK\r\ncontent-encoding: zebra\r\n\r\nstripes',
			'unreadable'
		],
		['an answer that cannot be unpacked', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\nnot gzip', 'unreadable'],
		[
			'an answer packed in br that cannot be unpacked',
			'HTTP/1.1 200 OK\r\ncontent-encoding: br\r\n\r\nnot br',
			'unreadable'
		]
	])('but %s, a write may have been done', async (_what, reply, kind) => {
		const server = await rude(reply);
		const write = await failureOf(http.send({ method: 'POST', url: server.url, body: 'order' }));
		expect(write).toMatchObject({ kind, maybeDone: true });
		const question = await failureOf(http.send({ method: 'GET', url: server.url }));
		expect(question).toMatchObject({ kind, maybeDone: false });
		await server.close();
	});

	test('in words, since they cannot be unpacked, a failure stands by its status', async () => {
		const server = await rude('HTTP/1.1 401 Unauthorized\r\ncontent-encoding: gzip\r\n\r\nnot gzip');
		expect((await failureOf(http.send({ method: 'GET', url: server.url }))).kind).toBe('signed-out');
		await server.close();
	});
});
