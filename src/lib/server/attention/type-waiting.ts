import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import { myDelivery } from './decide.ts';

export interface Typed {
	/** Ticked off: they are skipped for good. */
	readonly done: number;
	/** They had gone by themselves before they were ticked off, so they may be there twice. */
	readonly gone: number;
}

/** A person has typed what waited for a system. Throws `NotHere` where one of them belongs to somebody else. */
export const typeWaiting = async (
	parts: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	ids: readonly string[]
): Promise<Typed> => {
	const { store, now } = parts;
	if (ids.length === 0) throw new Mistake('Tick those that you have typed, then press the button again.');
	for (const id of ids) await myDelivery(parts, workspaceId, id);
	const [ticked] = await store.atomically((tx) => [
		store.attention.deciding(tx, ids, 'pending', { state: 'by-hand', settledAt: now() })
	]);
	const done = (ticked as unknown[]).length;
	return { done, gone: ids.length - done };
};
