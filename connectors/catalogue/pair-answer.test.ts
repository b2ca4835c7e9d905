import { expect, test } from 'vitest';
import { allManifests } from '../registry.ts';
import { pairAnswer } from './pair-answer.ts';

test('the everyday example is connected here: contact form, address book', () => {
	const answer = pairAnswer(allManifests, '~forms', '~crm', 'contact-form-to-crm');
	expect(answer?.names).toEqual(['our_connector', 'custom']);
	expect(answer?.ours?.from.map(({ connector }) => connector)).toContain('web-form');
});

test('a typical handover narrows the tools down to those with the right trigger and action', () => {
	const free = pairAnswer(allManifests, 'shopify', 'xero', null);
	const typical = pairAnswer(allManifests, 'shopify', 'xero', 'order-to-invoice');
	expect(free?.tools.map(({ certainty }) => certainty)).not.toContain('fits');
	expect(typical?.tools.map(({ certainty }) => certainty)).toContain('fits');
	expect(typical?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.each([
	['shopify', 'nobody'],
	['~nothing', 'xero'],
	['__proto__', 'xero']
])('%s → %s is not in the catalogue', (from, to) => {
	expect(pairAnswer(allManifests, from, to, null)).toBeNull();
});

test('paper is nothing that we can connect', () => {
	expect(pairAnswer(allManifests, '~other', '~other', null)?.names).toEqual(['custom']);
});
