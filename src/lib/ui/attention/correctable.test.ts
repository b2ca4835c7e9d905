import { expect, test } from 'vitest';
import { correctable } from './correctable.ts';

const fields = [
	{ name: 'email', label: 'E-mail', kind: 'email', required: true },
	{ name: 'note', label: 'Note', kind: 'long-text' }
] as const;

test('every field of the action can be corrected, filled or not', () => {
	expect(correctable(fields, { email: 'kari@' })).toEqual([
		{ name: 'email', label: 'E-mail', required: true, long: false, value: 'kari@' },
		{ name: 'note', label: 'Note', required: false, long: true, value: '' }
	]);
});

test('a field that the action does not name is shown too, so that nothing is dropped unseen', () => {
	expect(correctable(fields, { basket: ['bread'] }).at(-1)).toMatchObject({ name: 'basket', value: '["bread"]' });
});

test('with no values there is still something to type', () => {
	expect(correctable(fields, null).map(({ value }) => value)).toEqual(['', '']);
});
