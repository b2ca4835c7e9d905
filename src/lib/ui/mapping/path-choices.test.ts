import { expect, test } from 'vitest';
import { pathChoices } from './path-choices.ts';

test('a field is called as people know it, with what stands in the record', () => {
	const values = {
		name: 'Kari Nordmann',
		note: ' Two rye breads, please,\nand a bun for the way',
		item: { sku: 'RYE' }
	};
	const labels = { name: 'Customer' };
	expect(pathChoices(['name', 'note', 'item.sku', 'fax'], labels, values).map(({ label }) => label)).toEqual([
		'Customer (Kari Nordmann)',
		'note (Two rye breads, please, and…)',
		'sku of the entry (RYE)',
		'fax'
	]);
});
