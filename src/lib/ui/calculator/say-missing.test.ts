import { expect, test } from 'vitest';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import { sayMissing } from './say-missing.ts';

const missing = (change: (draft: Draft) => void): string | null => {
	const draft = structuredClone(EXAMPLE);
	change(draft);
	return sayMissing(readDraft(draft, {}));
};

test('nothing is missing from the example', () => {
	expect(missing(() => undefined)).toBeNull();
});

test('what cannot be read comes first, then what is not said, then the price of an hour', () => {
	expect(missing(({ events: [orders] }) => orders && (orders.volume = '1.200'))).toBe('One answer needs another look.');
	expect(missing(({ events: [orders] }) => orders && (orders.volume = ''))).toBe(
		'One handover still without “how often”, not counted yet.'
	);
	expect(missing(({ roles: [office] }) => office && (office.wage = ''))).toBe(
		'Hours only: say what an hour costs to see money.'
	);
});
