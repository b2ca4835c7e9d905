import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from '#lib/domain/estimate/typed-answer.ts';
import { asRange } from './as-range.ts';

test.each([
	['35', ['26', '35', '49']],
	['3,5', ['2,6', '3,5', '4,9']],
	['2 %', ['1.5', '2 %', '2.8']],
	['', ['', '', '']],
	['three', ['', 'three', '']]
])('%s becomes a range to correct: %j', (typed, range) => {
	expect(asRange(typed)).toEqual(range);
});

test('what it suggests can always be read', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 4800 }), (tenths) => {
			const range = asRange(String(tenths / 10));
			expect(readAnswer('volume', range).fine).toBe(true);
		})
	);
});
