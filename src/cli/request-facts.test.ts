import type { IncomingMessage } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { fillInFacts, sayWhereFactsAre } from './request-facts.ts';

const request = (headers: IncomingMessage['headers'], url = '/') =>
	({ headers, url, socket: { remoteAddress: '192.0.2.7' } }) as IncomingMessage;

const filledIn = (headers: IncomingMessage['headers'], trustProxy: boolean, url?: string) => {
	const asked = request({ host: 'handover.example', ...headers }, url);
	fillInFacts(asked, trustProxy);
	return asked.headers;
};

const BEFORE = { ...process.env };
afterEach(() => {
	process.env = { ...BEFORE };
});

test('where no proxy is trusted, nobody can say that they came by https', () => {
	expect(filledIn({ 'x-forwarded-proto': 'https' }, false)['x-forwarded-proto']).toBe('http');
});

test('a trusted proxy is believed, of several the one that spoke to the visitor', () => {
	const headers = filledIn({ 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'www.handover.example' }, true);
	expect(headers).toMatchObject({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'www.handover.example' });
	expect(filledIn({ 'x-forwarded-proto': 'javascript' }, true)['x-forwarded-proto']).toBe('http');
});

test('what a trusted proxy has not said is as it looks from here', () => {
	expect(filledIn({}, true)).toMatchObject({
		'x-forwarded-proto': 'http',
		'x-forwarded-host': 'handover.example',
		'x-forwarded-for': '192.0.2.7'
	});
});

test('only the doors that take anything take a body without a type', () => {
	for (const url of ['/in/abc', '/api/v1/estimate']) {
		expect(filledIn({}, false, url)['content-type']).toBe('application/octet-stream');
	}
	expect(filledIn({}, false, '/sign-out')['content-type']).toBeUndefined();
	expect(filledIn({ 'content-type': 'text/plain' }, false, '/in/abc')['content-type']).toBe('text/plain');
});

test('the visitor’s own network address is known behind a proxy, also where ORIGIN is set', () => {
	process.env.ORIGIN = 'https://handover.example';
	sayWhereFactsAre(true);
	expect(process.env.ADDRESS_HEADER).toBe('x-forwarded-for');
});
