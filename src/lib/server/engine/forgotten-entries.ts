import type { Connection } from '../persistence/connections.ts';
import type { EngineRoom } from './work.ts';

type Parts = Pick<EngineRoom, 'store' | 'now'>;

/** Milliseconds. An entry may have come a moment before a run began, and be written down a moment after. */
const MARGIN = 60_000;

/**
 * Whether an entry waits that no run has looked at. What a run has seen and left alone came before the connection was
 * to begin: it stays, and wakes nobody.
 */
const hasForgotten = async ({ store }: Parts, { id, sourceSystemId }: Connection): Promise<boolean> => {
	if (!sourceSystemId) return false;
	const [waiting] = await store.entries.waiting(sourceSystemId, id, 1);
	if (!waiting) return false;
	const [newest] = await store.entries.latest(sourceSystemId, 1);
	const looked = (await store.runs.lastGood(id))?.startedAt ?? 0;
	return newest !== undefined && newest.receivedAt >= looked - MARGIN;
};

/** Queues a run for every connection whose incoming address holds an entry that no run has taken up. */
export const queueForgottenEntries = async (parts: Parts): Promise<boolean> => {
	const { store, now } = parts;
	const busy = await store.runs.busy();
	let queued = false;
	for (const connection of await store.connections.switchedOn()) {
		if (busy.has(connection.id) || !(await hasForgotten(parts, connection))) continue;
		const at = now();
		queued = (await store.runs.enqueueOnce({ connectionId: connection.id, slot: at, queuedAt: at })) || queued;
	}
	return queued;
};
