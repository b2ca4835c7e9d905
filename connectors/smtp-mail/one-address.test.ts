import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneAddress } from './one-address.ts';

test.each([
	'kari@example.com',
	'kari.nordmann+boller@post.example.co.uk',
	"o'neil@example.com",
	'kåre@example.com',
	'kari@bøker.example',
	'amina@مثال.example',
	'KARI@EXAMPLE.COM'
])('%s is one address', (text) => expect(isOneAddress(text)).toBe(true));

test.each([
	'',
	'kari',
	'kari@',
	'@example.com',
	'kari@localhost',
	'kari@example..com',
	'kari@-example.com',
	'.kari@example.com',
	'kari@example.com, ola@example.com',
	'kari@example.com;ola@example.com',
	'kari@example.com ola@example.com',
	'Kari <kari@example.com>',
	'"kari nordmann"@example.com',
	'kari@example.com\r\nBcc: ola@example.com',
	'kari@example.com\u2028ola@example.com',
	'kari@ola@example.com',
	`${'k'.repeat(65)}@example.com`,
	`kari@${'example.'.repeat(40)}com`
])('%j is not', (text) => expect(isOneAddress(text)).toBe(false));

test('whatever passes for one address holds nothing that could end a line or begin another address', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
			const text = `${before}@${after}.example`;
			if (isOneAddress(text)) expect(text).toMatch(/^[^\s\p{Cc},;<>@"]+@[^\s\p{Cc},;<>@"]+$/u);
		})
	);
});
