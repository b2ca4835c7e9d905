import type { EngineRoom } from './work.ts';

/** Milliseconds until one is queued again whose run never came to it: the connection itself is in trouble. */
const AGAIN = 60_000;

/** Queues a run for every backfill that is going and can go on; answers whether there was one. */
export const queueDueBackfills = async ({ store, now }: Pick<EngineRoom, 'store' | 'now'>): Promise<boolean> => {
	const at = now();
	const due = await store.backfills.due(at);
	if (due.length === 0) return false;
	const busy = await store.runs.busy();
	let queued = false;
	for (const connectionId of due) {
		// While a system is out of order, reading on would only pile up more.
		if (busy.has(connectionId) || (await store.deliveries.holds(connectionId, at)).size > 0) continue;
		const [begun] = await store.atomically((tx) => [
			store.backfills.queueing(tx, connectionId, at),
			store.backfills.putOff(tx, connectionId, at + AGAIN, null)
		]);
		queued = (begun as unknown[]).length === 1 || queued;
	}
	return queued;
};
