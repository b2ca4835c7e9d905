import { expect, test } from 'vitest';
import { shownValue } from './shown-value.ts';

test.each([
	['Kari', 'Kari'],
	['', '–'],
	[null, '–'],
	[undefined, '–'],
	[0, '0'],
	[false, 'false'],
	[['bread', 'buns'], 'bread, buns'],
	[{ town: 'Oslo' }, '{"town":"Oslo"}']
])('%j is shown as %s', (value, shown) => {
	expect(shownValue(value)).toBe(shown);
});
