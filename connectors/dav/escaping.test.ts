import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, splitParts, unescapeText } from './escaping.ts';

const anyText = fc.string({ unit: fc.constantFrom('\\', ',', ';', '\n', 'n', 'N', ':', '"', 'å', '🥐') });

test('any text comes back from its escaped form', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(unescapeText(escapeText(text))).toBe(text);
		})
	);
});

test('escaped text is one line', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(escapeText(text)).not.toContain('\n');
		})
	);
});

test.each([';', ','] as const)('a value parts at %s only where it is not escaped', (separator) => {
	fc.assert(
		fc.property(fc.array(anyText, { minLength: 1 }), (parts) => {
			const raw = parts.map(escapeText).join(separator);
			expect(splitParts(raw, separator).map(unescapeText)).toEqual(parts);
		})
	);
});
