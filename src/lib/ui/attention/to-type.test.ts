import { expect, test } from 'vitest';
import { toType } from './to-type.ts';

const fields = [{ name: 'email', label: 'E-mail address', kind: 'email' }] as const;

test('the fields stand there as the system calls them', () => {
	expect(toType(fields, { email: 'kari@nordbakeriet.example', note: 'No nuts' }, null)).toEqual([
		{ label: 'E-mail address', value: 'kari@nordbakeriet.example' },
		{ label: 'note', value: 'No nuts' }
	]);
});

test('where the fields could not be filled, the record stands there as it came', () => {
	expect(toType(fields, null, { name: 'Kari' })).toEqual([{ label: 'name', value: 'Kari' }]);
});
