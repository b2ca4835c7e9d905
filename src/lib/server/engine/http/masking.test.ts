import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusFailure } from './status-failure.ts';
import { masked, question } from './masking.ts';

const hop = (url: string, headers: Record<string, string> = {}) => ({ method: 'POST', url: new URL(url), headers });
const basic = (name: string, password: string) => `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

test('what was asked is told without its query', () => {
	expect(question(hop('https://shop.example:8443/orders?token=sourdough'))).toBe('POST shop.example:8443/orders');
});

test('a word of the query does not hide the same word of the path', () => {
	expect(question(hop('https://shop.example/contacts?type=contacts'))).toBe('POST shop.example/contacts');
});

test.each([
	'https://hooks.example/services/T02AB34CD/XyZ1234567890abcdefGHIJK',
	'https://bots.example/bot123456789:AAE-abcdefGHIJKlmnop_QRSTUVwxyz012/send'
])('a key in the path is hidden: %s', (url) => {
	expect(question(hop(url))).toContain('…');
	expect(question(hop(url))).not.toMatch(/XyZ1234567890|AAE-abcdef/);
});

test('a path that is no key stays readable', () => {
	const url =
		'https://cloud.example/remote.php/dav/addressbooks/users/kari/contacts/0123456789abcdef0123456789abcdef.vcf';
	expect(question(hop(url))).toContain('/kari/contacts/0123456789abcdef0123456789abcdef.vcf');
});

test.each([
	['a bearer token', { authorization: 'Bearer tok-123456' }, 'tok-123456'],
	['a password', { authorization: basic('kari', 'sour:dough') }, 'sour:dough'],
	['a sign-in in base64', { authorization: basic('kari', 'sourdough') }, basic('kari', 'sourdough').slice(6)],
	['a key in a header', { 'x-shop-key': 'tok-123456' }, 'tok-123456'],
	['a cookie', { cookie: 'session=tok-123456' }, 'session=tok-123456']
])('%s that the server repeats is hidden', (_what, headers, secret) => {
	expect(masked(`you said ${secret}!`, hop('https://shop.example/', headers))).toBe('you said …!');
});

const secrets = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 }).filter((text) => text.trim().length >= 6);

test('no secret of a question is in its failure, however the server repeats it', () => {
	fc.assert(
		fc.property(secrets, fc.constantFrom('query', 'password', 'header'), (secret, place) => {
			const url = new URL('https://shop.example/orders');
			const headers: Record<string, string> = {};
			if (place === 'query') url.searchParams.set('key', secret);
			if (place === 'password') headers.authorization = basic('kari', secret);
			if (place === 'header') headers['x-key'] = secret;
			const body = `key ${secret}, ${encodeURIComponent(secret)}, ${url.href}, ${headers.authorization}`;
			const asked = { method: 'GET', url, headers };
			const answer = { status: 400, statusText: secret, headers: {}, bytes: Buffer.alloc(0) };
			const { technical, say, message } = statusFailure(asked, answer, body, 0);
			const told = [technical, say, message].join('\n').replaceAll('…', '');
			expect(told).not.toContain(secret);
			expect(told).not.toContain(encodeURIComponent(secret));
		})
	);
});
