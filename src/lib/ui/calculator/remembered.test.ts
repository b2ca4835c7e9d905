import { expect, test } from 'vitest';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { rememberDraft, rememberedDraft } from './remembered.ts';

function storage(limit = Infinity): Storage {
	const kept = new Map<string, string>();
	return {
		length: 0,
		clear: () => kept.clear(),
		key: () => null,
		getItem: (key) => kept.get(key) ?? null,
		removeItem: (key) => void kept.delete(key),
		setItem: (key, text) => {
			if (text.length > limit) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			kept.set(key, text);
		}
	};
}

test('what was typed is there again at the next visit, right or wrong', async () => {
	const browser = storage();
	const [orders] = EXAMPLE.events;
	const draft = { ...EXAMPLE, events: orders ? [{ ...orders, volume: '1.200' }] : [] };
	expect(rememberDraft(browser, draft)).toBe(true);
	expect(await rememberedDraft(browser)).toEqual(draft);
});

test('a first visit has nothing to remember', async () => {
	expect(await rememberedDraft(storage())).toBeNull();
});

test.each(['{', 'null', '{"version":2}', JSON.stringify({ ...EXAMPLE, roles: [] })])(
	'a spoiled draft is left alone: %s',
	async (text) => {
		const browser = storage();
		browser.setItem('handover-calculator', text);
		expect(await rememberedDraft(browser)).toBeNull();
	}
);

test('a browser that keeps nothing stops nobody', () => {
	expect(rememberDraft(storage(10), EXAMPLE)).toBe(false);
});
