import { ABANDONED_AFTER } from './heart-beat.ts';
import type { EngineRoom } from './work.ts';

/**
 * Goes on where something was left: runs whose process died, deliveries whose pause is over, answers that were lost.
 * Answers whether there was anything.
 */
export const catchUp = async ({ store, now }: Pick<EngineRoom, 'store' | 'now'>): Promise<boolean> => {
	const at = now();
	const abandoned = await store.runs.endAbandoned(at - ABANDONED_AFTER, at);
	const waiting = await store.deliveries.connectionsWithWork(at);
	const wanted = new Set([...abandoned.map(({ connectionId }) => connectionId), ...waiting]);
	if (wanted.size === 0) return false;
	const busy = await store.runs.busy();
	let queued = false;
	for (const connectionId of wanted) {
		if (busy.has(connectionId)) continue;
		queued = (await store.runs.enqueueOnce({ connectionId, slot: at, queuedAt: at })) || queued;
	}
	return queued;
};
