import type { EngineRoom } from './work.ts';

/** Queues a run for every connection whose incoming address holds an entry that no run has taken up. */
export const queueForgottenEntries = async ({ store, now }: Pick<EngineRoom, 'store' | 'now'>): Promise<boolean> => {
	const busy = await store.runs.busy();
	let queued = false;
	for (const { id, sourceSystemId } of await store.connections.switchedOn()) {
		if (busy.has(id) || !sourceSystemId) continue;
		const [entry] = await store.entries.waiting(sourceSystemId, id, 1);
		if (!entry) continue;
		queued = (await store.runs.enqueueOnce({ connectionId: id, slot: now(), queuedAt: now() })) || queued;
	}
	return queued;
};
