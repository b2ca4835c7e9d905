import { expect, test } from 'vitest';
import { recordName } from './record-name.ts';

test('a record is called by its name, in whatever language the field is labelled', () => {
	expect(recordName({ melding: 'Hei', navn: 'Kari Nordmann' })).toBe('Kari Nordmann');
	expect(recordName({ message: 'Hello', 'E-mail': 'kari@example.com' })).toBe('kari@example.com');
});

test('without a name it is called by the first thing it says, in one short line', () => {
	expect(recordName({ message: `Twelve buns\nplease` })).toBe('Twelve buns');
	expect(recordName({ message: 'x'.repeat(100) })).toHaveLength(61);
});

test('a record whose values were purged still has something to be called', () => {
	expect(recordName(null)).toBe('Record');
});
