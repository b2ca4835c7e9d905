import type { App } from '../app.ts';

/** Queues a run of each of these connections for this moment. */
export const runSoon = async (
	{ store, queue, now }: Pick<App, 'store' | 'queue' | 'now'>,
	connectionIds: Iterable<string>
): Promise<void> => {
	const queuedAt = now();
	for (const connectionId of new Set(connectionIds)) {
		// A run of this very millisecond may be under way or over already, and a slot exists once.
		for (let slot = queuedAt; !(await store.runs.enqueueOnce({ connectionId, slot, queuedAt }));) slot += 1;
	}
	queue.nudge();
};
