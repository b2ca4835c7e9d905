import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, folded, unfold } from './folding.ts';

const line = fc
	.string({ unit: fc.constantFrom('a', ' ', '\t', 'ø', 'م', '🥐', '👩‍👩‍👧‍👦', '🇳🇴', 'e\u0301', '\u2028'), maxLength: 300 })
	.map((text) => `NOTE:${text}`);

test('no line is longer than 75 octets, and unfolding gives the whole line again', () => {
	fc.assert(
		fc.property(line, (whole) => {
			for (const part of fold(whole).split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
			expect(unfold(folded([whole]))).toEqual([whole]);
		})
	);
});

test('what reads as one character stays on one line', () => {
	const family = '👩‍👩‍👧‍👦';
	const parts = fold(`NOTE:${family.repeat(20)}`).split('\r\n ');
	expect(parts.map((part) => part.replace('NOTE:', '').replaceAll(family, ''))).toEqual(parts.map(() => ''));
});

test('a single character that is longer than a line is broken between its code points', () => {
	const stacked = `NOTE:e${'\u0301'.repeat(200)}`;
	for (const part of fold(stacked).split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
	expect(unfold(folded([stacked]))).toEqual([stacked]);
});
