import { describe, expect, test } from 'vitest';
import { readComparedName } from '../values/names.ts';
import { NAME } from './levels.ts';
import { compareNames } from './same-name.ts';

const compared = (one: string, other: string) => compareNames(readComparedName(one), readComparedName(other));

describe('two names', () => {
	test.each([
		['Kari Nordmann', 'Nordmann, Kari'],
		['Bjørn Åsen', 'BJOERN AASEN'],
		['Jürgen Müller', 'Juergen Mueller'],
		['Salong Saga AS', 'SALONG SAGA'],
		['Spoke & Sprocket Ltd.', 'Spoke and Sprocket'],
		['Nordbakeriet A/S', 'Nordbakeriet'],
		["Sinéad O'Neill", 'Sinead ONeill']
	])('%s and %s are the same', (one, other) => expect(compared(one, other)).toBe(NAME.same));

	test.each([
		['Kari Anne Nordmann', 'Kari Nordmann'],
		['K. Nordmann', 'Kari Nordmann'],
		['Nordbakeriet Oslo AS', 'Nordbakeriet']
	])('%s is longer than %s and still the same', (one, other) => expect(compared(one, other)).toBe(NAME.shortened));

	test.each([
		['Kari Nordmann', 'Kari Nordmnan'],
		['Kari Nordmann', 'Kari Nordman'],
		['Nordbakeriet', 'Nordbakereit']
	])('%s was typed %s', (one, other) => expect(compared(one, other)).toBe(NAME.slip));

	test('of two of one family only a part is the same', () =>
		expect(compared('Kari Nordmann', 'Ola Nordmann')).toBe(NAME.part));

	test('strangers are different', () => expect(compared('Kari Nordmann', 'Ida Lund')).toBe(NAME.different));

	test('a name that is not there is no difference', () => expect(compared('', 'Ida Lund')).toBe(0));
});
