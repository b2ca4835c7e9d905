import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealWith } from './seal.ts';

const { seal, open } = sealWith(randomBytes(32));
const text = fc.string({ unit: 'binary', maxLength: 200 });

test('what was sealed opens again, whatever it is and for whatever purpose', () => {
	fc.assert(
		fc.property(text, text, (plain, purpose) => {
			expect(open(seal(plain, purpose), purpose)).toBe(plain);
		})
	);
});

test('it opens for its own purpose only', () => {
	fc.assert(
		fc.property(text, text, text, (plain, purpose, other) => {
			fc.pre(purpose !== other);
			expect(() => open(seal(plain, purpose), other)).toThrow('sealed with another key');
		})
	);
});

test('it opens with its own key only', () => {
	expect(() => sealWith(randomBytes(32)).open(seal('sourdough', 'system:shop'), 'system:shop')).toThrow(
		'A stored secret was sealed with another key: set HANDOVER_KEY to the key it was made with, or enter the password again.'
	);
});

test('a single changed character, or a missing one, keeps it shut', () => {
	const sealed = seal('sourdough', 'system:shop');
	for (let at = 0; at < sealed.length; at++) {
		const other = sealed[at] === 'A' ? 'B' : 'A';
		for (const changed of [
			sealed.slice(0, at) + other + sealed.slice(at + 1),
			sealed.slice(0, at),
			sealed.slice(at + 1)
		])
			expect(() => open(changed, 'system:shop')).toThrow('sealed with another key');
	}
});

test.each(['', 'v1.', 'v1', 'v2.AAAA', 'sourdough', 'v1.!!!!', `v1.${'A'.repeat(38)}`, 'v1.AAAA AAAA'])(
	'what was never sealed (%j) is refused in the same words',
	(sealed) => {
		expect(() => open(sealed, 'system:shop')).toThrow('sealed with another key');
	}
);

test('the same secret never looks the same twice, and shows nothing of itself', () => {
	const sealed = Array.from({ length: 1_000 }, () => seal('sourdough', 'system:shop'));
	expect(new Set(sealed.map((one) => one.slice(0, 19))).size).toBe(1_000);
	for (const one of sealed) {
		expect(one).toMatch(/^v1\.[\w-]+$/);
		expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('sourdough');
	}
});

test('what it says when it stays shut holds no secret', () => {
	const sealed = seal('sourdough', 'system:shop');
	expect(() => open(sealed, 'system:till')).toThrow(/^(?!.*(sourdough|system:|v1\.))/);
});

test('a key of another length cannot seal', () => {
	expect(() => sealWith(randomBytes(16)).seal('sourdough', 'system:shop')).toThrow();
});
