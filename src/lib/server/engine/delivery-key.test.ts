import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveryKey } from './delivery-key.ts';

describe('the key of a delivery', () => {
	test('is 32 characters of a-z and 0-9, and the same at every attempt', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (connection, action, record) => {
				const key = deliveryKey(connection, action, record);
				expect(key).toMatch(/^[a-z0-9]{32}$/);
				expect(deliveryKey(connection, action, record)).toBe(key);
			})
		);
	});

	test('never changes between versions, or every record would be sent again', () => {
		expect(deliveryKey('web-form', 'contact', '17')).toBe('pqqrcy2tujucjgyrsalrbo5qvfccxilx');
	});

	test('differs when any of the three differs, wherever the borders between them lie', () => {
		const keys = [
			deliveryKey('salon', 'contact', '1'),
			deliveryKey('salo', 'ncontact', '1'),
			deliveryKey('salon', 'contact1', ''),
			deliveryKey('salon', 'contact', '2')
		];
		expect(new Set(keys).size).toBe(4);
	});
});
