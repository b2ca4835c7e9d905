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
	[{ town: 'Oslo' }, 'town: Oslo'],
	[
		[
			{ product: 'Bread', quantity: 2 },
			{ product: 'Buns', price: { amount: 38.5 } }
		],
		'product: Bread, quantity: 2; product: Buns, price: (amount: 38.5)'
	]
])('%j is shown as %s', (value, shown) => {
	expect(shownValue(value)).toBe(shown);
});
