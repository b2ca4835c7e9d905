import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app.ts';
import { catchUp } from '../engine/catch-up.ts';

const LOOK_EVERY = 250;

/**
 * Begins a run as soon as no other of this connection is under way, here or in another process, and answers with its
 * id; null where that does not come about in `patience` milliseconds.
 */
export const beginWhenFree = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	connectionId: string,
	patience: number
): Promise<string | null> => {
	for (let waited = 0; waited < patience; waited += LOOK_EVERY) {
		const id = await store.runs.begin(connectionId, now());
		if (id) return id;
		await catchUp({ store, now });
		await pause(LOOK_EVERY);
	}
	return null;
};
