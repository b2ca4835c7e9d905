import { expect, test } from 'vitest';
import { mappingChange } from './mapping-words.ts';

const label = (field: string) => field.toUpperCase();
const change = (before: object, after: object) => mappingChange('Add a contact', { ...before }, { ...after }, label);

test('a field that was added is named as the destination calls it', () => {
	expect(change({ name: 'name' }, { name: 'name', phone: 'tel' })).toEqual({
		onlyNew: true,
		say: 'Add a contact: “PHONE” is filled now.'
	});
});

test('what is gone and what is filled differently is told apart', () => {
	expect(
		change(
			{ name: 'name', fax: 'fax', note: { path: 'a', trim: true } },
			{ name: 'full', note: { trim: true, path: 'a' } }
		)
	).toEqual({
		onlyNew: false,
		say: 'Add a contact: “FAX” is not filled any more; “NAME” is filled differently.'
	});
});

test('many fields are counted', () => {
	const after = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((field) => [field, field]));
	expect(change({}, after)?.say).toBe('Add a contact: “A”, “B”, “C” and 3 more are filled now.');
});

test('nothing is told where nothing has changed', () => {
	expect(change({ name: { path: 'a', trim: true } }, { name: { trim: true, path: 'a' } })).toBeNull();
});
