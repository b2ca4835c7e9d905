import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftText } from '#lib/domain/estimate/draft-text.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { deflate } from './deflate.ts';

const unpacked = (bytes: Uint8Array): Uint8Array => Uint8Array.from(inflateRawSync(deflate(bytes)));

test('whatever is packed is unpacked by anybody’s inflate as it was', () => {
	// Few letters, so that there is much to repeat.
	const repeating = fc.uint8Array({ max: 3, maxLength: 2000 });
	fc.assert(
		fc.property(fc.oneof(fc.uint8Array({ maxLength: 500 }), repeating), (bytes) => {
			expect(unpacked(bytes)).toEqual(bytes);
		})
	);
});

test.each([1, 2, 3, 4, 257, 258, 259, 260, 517, 32_768, 32_769, 70_000])('the same letter %i times', (times) => {
	const bytes = new Uint8Array(times).fill(97);
	expect(unpacked(bytes)).toEqual(bytes);
});

test('what lies further back than deflate can point is written anew', () => {
	const far = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 2_654_435_761) >>> 24);
	expect(unpacked(far)).toEqual(far);
});

test('a calculation becomes a good deal shorter', () => {
	const bytes = new TextEncoder().encode(draftText(EXAMPLE));
	expect(deflate(bytes).length).toBeLessThan(bytes.length * 0.45);
});
