import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('gives the hash that the standard prints for "abc"', () => {
	expect(hex(sha256(new TextEncoder().encode('abc')))).toBe(
		'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
	);
});

test('agrees with the operating system on any message, across the edges of its blocks', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
			expect(hex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'));
		})
	);
});
