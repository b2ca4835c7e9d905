import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listening, type LocalServer } from '../../../../../tests/support/web-server.ts';
import { openHttp } from './http.ts';

const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
const http = openHttp({ allowPrivate: true, resolve });
const used = new Set<number | undefined>();
let shop: LocalServer;

beforeAll(async () => {
	const server = createServer(async (request, response) => {
		used.add(request.socket.remotePort);
		await request.toArray();
		if (request.url === '/slow') setTimeout(() => response.end('at last'), 300);
		else response.end('fine');
	});
	server.maxRequestsPerSocket = 10;
	shop = await listening(server, () => server.closeAllConnections());
});
beforeEach(() => used.clear());
afterAll(async () => {
	await http.close();
	await shop.close();
});

test('connections are used again, whatever was asked', async () => {
	for (const method of ['GET', 'POST', 'REPORT', 'DELETE', 'GET', 'POST', 'REPORT', 'DELETE'])
		await http.send({ method, url: shop.url, body: method === 'GET' ? undefined : 'bread' });
	expect(used.size).toBeLessThan(4);
});

test('a new connection is made only when the server has closed one', async () => {
	for (let call = 0; call < 50; call++) await http.send({ method: 'PUT', url: shop.url, body: 'bread' });
	expect(used.size).toBeLessThan(12);
});

test('hundreds of servers may be called, and none loses its call by that', async () => {
	const at = (branch: number) => `http://branch-${branch}.nordbakeriet.example:${shop.port}`;
	const slow = http.send({ method: 'GET', url: `${at(0)}/slow` });
	for (let branch = 1; branch <= 250; branch++) await http.send({ method: 'GET', url: at(branch) });
	expect((await slow).body).toBe('at last');
	expect((await http.send({ method: 'GET', url: at(0) })).body).toBe('fine');
});

test('closing waits for the call under way', async () => {
	const room = openHttp({ allowPrivate: true, resolve });
	const slow = room.send({ method: 'POST', url: `${shop.url}/slow` });
	await room.close();
	expect((await slow).body).toBe('at last');
});
