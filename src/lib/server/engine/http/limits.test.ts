import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../../../../tests/support/failure-of.ts';
import { webServer, type LocalServer } from '../../../../../tests/support/web-server.ts';
import { openHttp } from './http.ts';

const LIMIT = 100_000;
const http = openHttp({ allowPrivate: true, sizeLimit: LIMIT });
let shop: LocalServer;
let written = 0;

function* endless(): Generator<string> {
	for (;;) {
		written += 10_000;
		yield 'b'.repeat(10_000);
	}
}

beforeAll(async () => {
	shop = await webServer(async (request, response) => {
		switch (request.url) {
			case '/just-right':
				return response.end('b'.repeat(LIMIT));
			case '/one-more':
				return response.end('b'.repeat(LIMIT + 1));
			case '/endless':
				return pipeline(endless(), response).catch(() => {});
			case '/bomb':
				return response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000)));
			case '/packed-right':
				return response.setHeader('content-encoding', 'gzip').end(gzipSync('b'.repeat(LIMIT)));
			case '/drip': {
				response.write('b');
				const drip = setInterval(() => response.write('b'), 20);
				return response.on('close', () => clearInterval(drip));
			}
			case '/round':
				return setTimeout(() => response.writeHead(307, { location: '/round' }).end(), 60);
			default:
				return request.resume();
		}
	});
});
afterAll(async () => {
	await http.close();
	await shop.close();
});

describe('an answer that is too large', () => {
	test.each(['/just-right', '/packed-right'])('is not one of exactly the limit (%s)', async (path) => {
		expect((await http.send({ method: 'GET', url: shop.url + path })).body).toHaveLength(LIMIT);
	});

	test.each(['/one-more', '/endless', '/bomb'])('is given up, and a write may have been done (%s)', async (path) => {
		const reading = await failureOf(http.send({ method: 'GET', url: shop.url + path }));
		expect(reading).toMatchObject({ kind: 'unreadable', maybeDone: false });
		expect(reading.say).toContain(`127.0.0.1:${shop.port}`);
		expect((await failureOf(http.send({ method: 'POST', url: shop.url + path }))).maybeDone).toBe(true);
	});

	test('is not taken in to the end', async () => {
		written = 0;
		await failureOf(http.send({ method: 'GET', url: `${shop.url}/endless` }));
		const stopped = written;
		await http.send({ method: 'GET', url: `${shop.url}/just-right` });
		expect(written).toBeLessThan(stopped + 10 * LIMIT);
	});
});

describe('an answer that does not come', () => {
	test.each(['/silence', '/drip', '/round'])('is given up at the time limit (%s)', async (path) => {
		const failure = await failureOf(http.send({ method: 'GET', url: shop.url + path, timeLimit: 100 }));
		expect(failure).toMatchObject({ kind: 'unavailable', maybeDone: false });
		expect(failure.say).toContain('took too long');
	});

	test('leaves a write in doubt, and a question not', async () => {
		for (const method of ['POST', 'PUT', 'DELETE', 'MKCOL'])
			expect((await failureOf(http.send({ method, url: `${shop.url}/silence`, timeLimit: 100 }))).maybeDone).toBe(true);
		for (const method of ['HEAD', 'OPTIONS', 'PROPFIND', 'REPORT'])
			expect((await failureOf(http.send({ method, url: `${shop.url}/silence`, timeLimit: 100 }))).maybeDone).toBe(
				false
			);
	});

	test('leaves no write in doubt when not even the name was found in time', async () => {
		const resolve = () => new Promise<never>(() => {});
		const slow = openHttp({ allowPrivate: true, resolve, timeLimit: 50 });
		const failure = await failureOf(slow.send({ method: 'POST', url: 'http://shop.nordbakeriet.example/' }));
		expect(failure).toMatchObject({ kind: 'unavailable', maybeDone: false });
	});
});

describe('a run that is ended', () => {
	test('ends its calls under way, and takes a write for doubtful', async () => {
		const run = new AbortController();
		const call = failureOf(http.until(run.signal).send({ method: 'POST', url: `${shop.url}/silence` }));
		setTimeout(() => run.abort(), 50);
		expect(await call).toMatchObject({ kind: 'unavailable', maybeDone: true });
		expect((await call).say).toContain('was stopped');
	});

	test('sends nothing more', async () => {
		const ended = openHttp({ allowPrivate: true, signal: AbortSignal.abort() });
		const failure = await failureOf(ended.send({ method: 'POST', url: `${shop.url}/just-right` }));
		expect(failure).toMatchObject({ kind: 'unavailable', maybeDone: false });
	});

	test('ends with the whole room too', async () => {
		const room = openHttp({ allowPrivate: true, signal: AbortSignal.abort() });
		const run = room.until(new AbortController().signal);
		expect((await failureOf(run.send({ method: 'GET', url: `${shop.url}/just-right` }))).say).toContain('was stopped');
	});

	test('leaves the room open for other runs', async () => {
		expect((await http.send({ method: 'GET', url: `${shop.url}/just-right` })).status).toBe(200);
	});
});
