import { afterEach, expect, test } from 'vitest';
import { failureOf } from '../../../../../tests/support/failure-of.ts';
import { webServer, type LocalServer } from '../../../../../tests/support/web-server.ts';
import { openHttp, type HttpRoom } from './http.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
	for (const one of open.splice(0).reverse()) await one.close();
});

const serve = async (answer: Parameters<typeof webServer>[0]): Promise<LocalServer> => {
	const server = await webServer(answer);
	open.push(server);
	return server;
};
const kept = (room: HttpRoom): HttpRoom => {
	open.push(room);
	return room;
};

/** 127.0.0.1 stands for the open internet, and the rest of 127.0.0.0/8 for the inside of a company. */
const roomFor = (...answers: string[]) => {
	const asked: string[] = [];
	const resolve = async (host: string) => {
		asked.push(host);
		return [{ address: answers[Math.min(asked.length, answers.length) - 1] ?? '', family: 4 }];
	};
	const allows = (address: string) => address === '127.0.0.1';
	return { http: kept(openHttp({ allowPrivate: false }, { resolve, allows })), asked };
};

test.each([
	'http://127.0.0.1:PORT/',
	'http://localhost:PORT/',
	'http://2130706433:PORT/',
	'http://0x7f.1:PORT/',
	'http://0x7f000001:PORT/',
	'http://0177.0.0.1:PORT/',
	'http://127.1:PORT/',
	'http://127.0.0.1.:PORT/',
	'http://①②⑦.⓪.⓪.①:PORT/',
	'http://0:PORT/',
	'http://[::1]:PORT/',
	'http://[::ffff:127.0.0.1]:PORT/',
	'http://[::ffff:7f00:1]:PORT/',
	'http://[64:ff9b::7f00:1]:PORT/',
	'http://169.254.169.254/latest/meta-data/',
	'http://[fd00:ec2::254]/latest/meta-data/',
	'http://10.0.0.1/',
	'http://100.64.0.1/',
	'https://192.168.1.1/'
])('%s is refused before anything is sent', async (pattern) => {
	let calls = 0;
	const inside = await serve((_request, response) => response.end(`${++calls}`));
	const http = kept(openHttp({ allowPrivate: false }));
	const failure = await failureOf(http.send({ method: 'POST', url: pattern.replace('PORT', `${inside.port}`) }));
	expect(failure).toMatchObject({ kind: 'misconfigured', maybeDone: false });
	expect(failure.say).toContain('HANDOVER_ALLOW_PRIVATE=1');
	expect(calls).toBe(0);
});

test('a name that leads inside is refused before anything is sent', async () => {
	let calls = 0;
	const inside = await serve((_request, response) => response.end(`${++calls}`));
	const resolve = async () => [
		{ address: '93.184.215.14', family: 4 },
		{ address: '127.0.0.1', family: 4 }
	];
	const http = kept(openHttp({ allowPrivate: false, resolve }));
	const url = `http://shop.nordbakeriet.example:${inside.port}/`;
	expect((await failureOf(http.send({ method: 'GET', url }))).kind).toBe('misconfigured');
	expect(calls).toBe(0);
});

test('a name is connected to where it was checked: a second answer that leads inside is never asked for', async () => {
	const shop = await serve((request, response) => response.end(`outside, for ${request.headers.host}`));
	const { http, asked } = roomFor('127.0.0.1', '127.0.0.2');
	const url = `http://shop.nordbakeriet.example:${shop.port}/`;
	const { body } = await http.send({ method: 'GET', url });
	expect(body).toBe(`outside, for shop.nordbakeriet.example:${shop.port}`);
	expect(asked).toEqual(['shop.nordbakeriet.example']);
});

test('a new connection is a new check: a name that has moved inside is refused', async () => {
	const shop = await serve((_request, response) => response.setHeader('connection', 'close').end('outside'));
	const { http, asked } = roomFor('127.0.0.1', '127.0.0.2');
	const url = `http://shop.nordbakeriet.example:${shop.port}/`;
	expect((await http.send({ method: 'GET', url })).body).toBe('outside');
	expect((await failureOf(http.send({ method: 'GET', url }))).kind).toBe('misconfigured');
	expect(asked).toHaveLength(2);
});

test.each([
	'http://127.0.0.2:PORT/',
	'http://[::1]:PORT/',
	'http://2130706434:PORT/',
	'//127.0.0.2:PORT/',
	'http://inside.example:PORT/'
])('a redirect to %s is refused', async (pattern) => {
	let calls = 0;
	const shop = await serve((_request, response) => {
		calls++;
		response.writeHead(307, { location: pattern.replace('PORT', `${shop.port}`) }).end();
	});
	const { http } = roomFor('127.0.0.1', '127.0.0.2');
	const url = `http://shop.nordbakeriet.example:${shop.port}/`;
	const failure = await failureOf(http.send({ method: 'POST', url, body: 'order' }));
	expect(failure).toMatchObject({ kind: 'misconfigured', maybeDone: false });
	expect(failure.say).toContain('HANDOVER_ALLOW_PRIVATE=1');
	expect(calls).toBe(1);
});

test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://kari:sourdough@127.0.0.1/', 'http://'])(
	'a redirect to %s is refused',
	async (location) => {
		const shop = await serve((_request, response) => response.writeHead(302, { location }).end());
		const { http } = roomFor('127.0.0.1');
		const failure = await failureOf(http.send({ method: 'GET', url: shop.url }));
		expect(failure.kind).toBe('misconfigured');
		expect(failure.say).toContain('sends us on to an address that cannot be called');
		expect(failure.say + failure.technical).not.toMatch(/sourdough|passwd/);
	}
);
