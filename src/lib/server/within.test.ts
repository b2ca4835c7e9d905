import { expect, test } from 'vitest';
import { within } from './within.ts';

test('work that succeeds in time is fine', async () => {
	expect(await within(1000, async () => 'here')).toBe(true);
});

test('work that fails is not fine, and does not throw', async () => {
	expect(await within(1000, () => Promise.reject(new Error('gone')))).toBe(false);
});

test('work that never ends is given up', async () => {
	expect(await within(20, () => new Promise(() => undefined))).toBe(false);
});
