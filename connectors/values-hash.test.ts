import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesHash } from './values-hash.ts';

describe('the hash of values', () => {
	test('does not depend on the order of the fields, at any depth', () => {
		expect(valuesHash({ name: 'Kari', address: { city: 'Oslo', street: 'Storgata 1' } })).toBe(
			valuesHash({ address: { street: 'Storgata 1', city: 'Oslo' }, name: 'Kari' })
		);
	});

	test('changes when a value changes, also from text to number', () => {
		expect(valuesHash({ amount: 12 })).not.toBe(valuesHash({ amount: '12' }));
		expect(valuesHash({ lines: ['a', 'b'] })).not.toBe(valuesHash({ lines: ['b', 'a'] }));
	});

	test('takes any JSON, and survives the way through a database', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (values) => {
				const kept = JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
				expect(valuesHash(kept)).toBe(valuesHash(values));
			})
		);
	});
});
