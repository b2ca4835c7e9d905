import type { Draft } from '#lib/domain/estimate/draft.ts';

const KEY = 'handover-calculator';

/** What was typed at an earlier visit, or null. A draft of another version or a spoiled one is left alone. */
export async function rememberedDraft(storage: Storage): Promise<Draft | null> {
	const text = storage.getItem(KEY);
	if (text === null) return null;
	// Only whoever comes back needs the shape, so a first visit does not wait for it.
	const { draftShape } = await import('#lib/domain/estimate/draft.ts');
	try {
		return draftShape.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** False where the browser keeps nothing (private window, full storage): the page goes on without. */
export function rememberDraft(storage: Storage, draft: Draft): boolean {
	try {
		storage.setItem(KEY, JSON.stringify(draft));
		return true;
	} catch {
		return false;
	}
}
