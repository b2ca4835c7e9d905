import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry.ts';

const read = (contentType: string, body: string | Uint8Array) =>
	readEntry({ contentType, body: typeof body === 'string' ? new TextEncoder().encode(body) : body });

describe('JSON', () => {
	test('is read from scripts that do not name it, and nested fields stay as they are', () => {
		const order = '{"name":"Kari","lines":[{"cake":"bolle","count":3}],"paid":false,"note":null,"price":12.5}';
		expect(read('text/plain;charset=UTF-8', order).values).toEqual(JSON.parse(order));
		expect(read('application/vnd.shop.v2+json', order).values).toEqual(JSON.parse(order));
	});

	test('numbers that a computer would round are kept as they were written', () => {
		expect(read('application/json', '{"member":12345678901234567890,"much":1e400,"less":-0}').values).toEqual({
			member: '12345678901234567890',
			much: '1e400',
			less: 0
		});
	});

	test('may begin with a byte order mark', () => {
		expect(read('application/json', '\uFEFF{"name":"Kari"}').values).toEqual({ name: 'Kari' });
	});
});
