import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('text stays as it is, with tabs, right-to-left marks and line separators', () => {
	const text = ' Åse\t🥐 \u200f\u2028\u0085 مخبز=1+1 ';
	expect(plainText(text)).toBe(text);
});

test('every kind of line break becomes the one that the formats know', () => {
	expect(plainText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});

test('only what the formats cannot hold is left out', () => {
	expect(plainText('a\u0000b\u0007c\u001bd\u007fe\ud800f')).toBe('abcdef');
});

test('numbers, yes and no, and lists are written out; nothing is nothing', () => {
	expect([7, true, ['kringle', 'brød'], null, undefined].map(plainText)).toEqual([
		'7',
		'true',
		'kringle, brød',
		'',
		''
	]);
});
