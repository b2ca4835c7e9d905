import { ABANDONED_AFTER } from './heart-beat.ts';
import type { EngineRoom } from './work.ts';

/**
 * Goes on where something was left: runs whose process died, deliveries whose pause is over, answers that were lost,
 * sources that were down. Answers whether there was anything.
 */
export const catchUp = async ({ store, now }: Pick<EngineRoom, 'store' | 'now'>): Promise<boolean> => {
	const at = now();
	const abandoned = await store.runs.endAbandoned(at - ABANDONED_AFTER, at);
	const waiting = await store.deliveries.connectionsWithWork(at);
	const unread = await store.connections.toReadAgain(at);
	const wanted = new Set([...abandoned.map(({ connectionId }) => connectionId), ...waiting, ...unread]);
	if (wanted.size === 0) return false;
	const busy = await store.runs.busy();
	let queued = false;
	for (const connectionId of wanted) {
		if (busy.has(connectionId)) continue;
		const [made] = await store.atomically((tx) => [
			store.runs.queueing(tx, { connectionId, slot: at, queuedAt: at }),
			...(unread.includes(connectionId) ? [store.connections.changing(tx, connectionId, { readAgainAt: null })] : [])
		]);
		queued = (made as readonly unknown[]).length === 1 || queued;
	}
	return queued;
};
