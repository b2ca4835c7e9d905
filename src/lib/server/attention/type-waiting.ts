import type { App } from '../app.ts';
import { runSoon } from '../connections/run-soon.ts';
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
	parts: Pick<App, 'store' | 'now' | 'queue'>,
	workspaceId: string,
	ids: readonly string[]
): Promise<Typed> => {
	const { store, now } = parts;
	if (ids.length === 0) throw new Mistake('Tick those that you have typed, then press the button again.');
	const theirs = new Set<string>();
	for (const id of ids) theirs.add((await myDelivery(parts, workspaceId, id)).connectionId);
	const [ticked] = await store.atomically((tx) => [
		store.attention.deciding(tx, ids, 'pending', { state: 'by-hand', settledAt: now() })
	]);
	// What waited made every run a bad one: the next one tells that nothing does any more.
	await runSoon(parts, theirs);
	const done = (ticked as unknown[]).length;
	return { done, gone: ids.length - done };
};
