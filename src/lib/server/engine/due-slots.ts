import { newestDueSlot } from '#lib/domain/runs/slot.ts';
import type { Connection } from '../persistence/connections.ts';
import type { EngineRoom } from './work.ts';

type Parts = Pick<EngineRoom, 'store' | 'now'>;

const queueDueSlot = async ({ store, now }: Parts, connection: Connection, timeZone: string): Promise<boolean> => {
	if (!connection.schedule) return false;
	const at = now();
	const after = (await store.runs.newestSlot(connection.id)) ?? connection.switchedOnAt ?? at;
	const due = newestDueSlot(connection.schedule, timeZone, after, at);
	if (!due) return false;
	return store.runs.enqueueOnce({ connectionId: connection.id, slot: due.slot, queuedAt: at, missed: due.missed });
};

/**
 * Queues the newest due slot of every connection that runs on a schedule; answers whether there was one. Where it fails
 * for one connection the others still get theirs, and the failures are thrown together at the end.
 */
export const queueDueSlots = async (parts: Parts): Promise<boolean> => {
	const { store } = parts;
	const zones = new Map((await store.workspaces.all()).map(({ id, timeZone }) => [id, timeZone]));
	const failures: unknown[] = [];
	let queued = false;
	for (const connection of await store.connections.switchedOn()) {
		try {
			queued = (await queueDueSlot(parts, connection, zones.get(connection.workspaceId) ?? 'UTC')) || queued;
		} catch (failure) {
			failures.push(failure);
		}
	}
	if (failures.length > 0) throw new AggregateError(failures, 'some slots could not be queued');
	return queued;
};
