import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten } from './flatten.ts';
import { readPath } from './path.ts';
import type { Values } from './values.ts';

const order = {
	id: 17,
	customer: { first_name: 'Kari', email: 'kari@nordbakeriet.no', 'e.mail': 'kari@jobb.no' },
	'Your name': 'Kari Nordmann',
	'billing.city': 'Oslo',
	billing: { city: 'Bergen', street: 'Storgata 1' },
	items: [{ name: 'Rye bread' }, { name: 'Bun' }],
	tags: ['regular', 'local']
};

describe('a path', () => {
	test('leads inwards by dots, and into lists by their places', () => {
		expect(readPath(order, 'customer.email')).toBe('kari@nordbakeriet.no');
		expect(readPath(order, 'items.1.name')).toBe('Bun');
	});

	test('reads a name exactly as it is written first, spaces and dots included', () => {
		expect(readPath(order, 'Your name')).toBe('Kari Nordmann');
		expect(readPath(order, 'billing.city')).toBe('Oslo');
		expect(readPath(order, 'billing.street')).toBe('Storgata 1');
		expect(readPath(order, 'customer.e.mail')).toBe('kari@jobb.no');
	});

	test('finds nothing where there is nothing, and nothing that every object is born with', () => {
		for (const path of [
			'customer.phone',
			'id.deeper',
			'items.2.name',
			'toString',
			'constructor.name',
			'tags.length',
			''
		])
			expect(readPath(order, path)).toBeUndefined();
	});
});

describe('the paths of a record', () => {
	test('are those that a person would point at', () => {
		expect(flatten(order).map(({ path }) => path)).toEqual([
			'id',
			'customer.first_name',
			'customer.email',
			'customer.e.mail',
			'Your name',
			'billing.city',
			'billing.street',
			'items.0.name',
			'items.1.name',
			'tags'
		]);
	});

	test('each read back what they show, for any record', () => {
		const names = fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'a.b', 'b.a', '__proto__', '0'));
		const values = fc.dictionary(names, fc.jsonValue({ stringUnit: 'binary' })) as fc.Arbitrary<Values>;
		fc.assert(
			fc.property(values, (record) => {
				for (const { path, value } of flatten(record)) expect(readPath(record, path)).toBe(value);
			})
		);
	});
});
