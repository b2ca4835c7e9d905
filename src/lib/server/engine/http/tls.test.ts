import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureOf } from '../../../../../tests/support/failure-of.ts';
import { selfSigned, type Certificate } from '../../../../../tests/support/self-signed.ts';
import { listening, webServer } from '../../../../../tests/support/web-server.ts';
import { openHttp } from './http.ts';

const NAME = 'shop.nordbakeriet.example';
const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

const fine = selfSigned(NAME, inDays(-1), inDays(90));
const old = selfSigned(NAME, inDays(-90), inDays(-1));
const early = selfSigned(NAME, inDays(1), inDays(90));
const stranger = selfSigned('salong-saga.example', inDays(-1), inDays(90));
const unknown = selfSigned(NAME, inDays(-1), inDays(90));

const authorities = getCACertificates('default');
const http = openHttp({ allowPrivate: true, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });

const shopWith = async (certificate: Certificate) => {
	const server = createServer(certificate, (request, response) => {
		request.resume();
		if (request.url === '/plain') response.writeHead(307, { location: `http://${NAME}/orders` });
		response.end('safe');
	});
	return listening(server, () => server.closeAllConnections());
};

beforeAll(() => setDefaultCACertificates([...authorities, fine.cert, old.cert, early.cert, stranger.cert]));
afterAll(async () => {
	setDefaultCACertificates(authorities);
	await http.close();
});

test('a server that proves its name is called, though the connection goes to a pinned address', async () => {
	const shop = await shopWith(fine);
	const answer = await http.send({ method: 'POST', url: `https://${NAME}:${shop.port}/`, body: 'order' });
	expect(answer.body).toBe('safe');
	await shop.close();
});

test.each([
	['has run out', old, 'unavailable', 'has run out'],
	['is not yet good', early, 'misconfigured', 'cannot prove'],
	['is for another name', stranger, 'misconfigured', 'cannot prove'],
	['nobody vouches for', unknown, 'misconfigured', 'cannot prove']
])('a server whose certificate %s gets nothing', async (_what, certificate, kind, words) => {
	const shop = await shopWith(certificate);
	const call = http.send({ method: 'POST', url: `https://${NAME}:${shop.port}/`, body: 'order' });
	const failure = await failureOf(call);
	expect(failure).toMatchObject({ kind, maybeDone: false });
	expect(failure.say).toContain(words);
	await shop.close();
});

test('a server that does not speak https gets nothing', async () => {
	const shop = await webServer((_request, response) => response.end());
	const failure = await failureOf(http.send({ method: 'POST', url: `https://${NAME}:${shop.port}/`, body: 'order' }));
	expect(failure).toMatchObject({ kind: 'misconfigured', maybeDone: false });
	expect(failure.say).toContain('No encrypted connection');
	await shop.close();
});

test('a redirect from https to http is not followed', async () => {
	const shop = await shopWith(fine);
	const call = http.send({ method: 'POST', url: `https://${NAME}:${shop.port}/plain`, body: 'order' });
	const failure = await failureOf(call);
	expect(failure).toMatchObject({ kind: 'misconfigured', maybeDone: false });
	expect(failure.say).toContain('without encryption');
	await shop.close();
});
