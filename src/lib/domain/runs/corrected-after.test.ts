import { expect, test } from 'vitest';
import { correctedAfter } from './corrected-after.ts';

const before = { name: 'Kari', phone: '12', cake: 'Kransekake' };

test('a correction stands while the source says what it said', () => {
	const after = { ...before, cake: 'Eplekake' };
	expect(correctedAfter({ ...before, phone: '22 33 44 55' }, before, after)).toEqual({
		name: 'Kari',
		phone: '22 33 44 55',
		cake: 'Eplekake'
	});
});

test('what the source has put right itself is newer than the correction', () => {
	const after = { ...before, phone: '99 88 77 66' };
	expect(correctedAfter({ ...before, phone: '22 33 44 55' }, before, after)).toEqual(after);
});

test('a field that a person has emptied stays empty, and a new one comes along', () => {
	const after = { ...before, note: 'No nuts' };
	expect(correctedAfter({ name: 'Kari', cake: 'Kransekake' }, before, after)).toEqual({
		name: 'Kari',
		cake: 'Kransekake',
		note: 'No nuts'
	});
});
