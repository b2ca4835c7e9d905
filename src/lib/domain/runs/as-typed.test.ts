import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asMeant, asTyped } from './as-typed.ts';

test('what was not touched stays as it was, whatever it is', () => {
	const value = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean(), fc.array(fc.string()));
	fc.assert(
		fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), value), (values) => {
			const typed = Object.fromEntries(Object.entries(values).map(([name, one]) => [name, asTyped(one)]));
			expect(asMeant(typed, values)).toEqual(values);
		})
	);
});

test('a number that was corrected is a number, and a list a list', () => {
	expect(asMeant({ total: '34900' }, { total: 34 })).toEqual({ total: 34_900 });
	expect(asMeant({ lines: '["bun","rye"]' }, { lines: ['bun'] })).toEqual({ lines: ['bun', 'rye'] });
	expect(asMeant({ gift: 'false' }, { gift: true })).toEqual({ gift: false });
});

test('what cannot be the same kind is sent as it was typed', () => {
	expect(asMeant({ total: 'on the house', lines: 'two buns' }, { total: 34, lines: ['bun'] })).toEqual({
		total: 'on the house',
		lines: 'two buns'
	});
	expect(asMeant({ postcode: '0150' }, {})).toEqual({ postcode: '0150' });
});
