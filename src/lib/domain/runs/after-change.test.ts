import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterChange } from './after-change.ts';
import type { DeliveryState } from './delivery.ts';

const delivered = { state: 'delivered', isSame: false, canUpdate: true } as const;

test('what was made is changed, where the action can', () => {
	expect(afterChange(delivered)).toBe('send');
	expect(afterChange({ ...delivered, state: 'unchanged' })).toBe('send');
});

test('what cannot be changed is left alone', () => {
	expect(afterChange({ ...delivered, canUpdate: false })).toBe('leave');
});

test('a change in a field that is not carried changes nothing', () => {
	expect(afterChange({ ...delivered, isSame: true })).toBe('nothing');
	expect(afterChange({ ...delivered, isSame: true, canUpdate: false })).toBe('nothing');
});

test('what was refused is tried again as soon as it was put right at the source', () => {
	expect(afterChange({ ...delivered, state: 'refused' })).toBe('send');
});

test('what may be on its way with the values from before is brought up to date', () => {
	for (const state of ['pending', 'sent', 'in-doubt'] as const) {
		expect(afterChange({ ...delivered, state })).toBe('remember');
		expect(afterChange({ ...delivered, state, canUpdate: false })).toBe('nothing');
	}
});

test('what a person has typed is never sent, whatever changes', () => {
	const states: DeliveryState[] = ['pending', 'sent', 'delivered', 'unchanged', 'refused', 'in-doubt', 'by-hand'];
	const any = { isSame: fc.boolean(), canUpdate: fc.boolean() };
	fc.assert(
		fc.property(fc.record({ state: fc.constantFrom(...states), ...any }), (delivery) => {
			if (delivery.state === 'by-hand') expect(afterChange(delivery)).toBe('nothing');
		})
	);
});
