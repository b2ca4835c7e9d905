import { newestDueSlot } from '#lib/domain/runs/slot.ts';
import type { EngineRoom } from './work.ts';

/** Queues the newest due slot of every connection that runs on a schedule; answers whether there was one. */
export const queueDueSlots = async ({ store, now }: EngineRoom): Promise<boolean> => {
	const at = now();
	let queued = false;
	const zones = new Map((await store.workspaces.all()).map(({ id, timeZone }) => [id, timeZone]));
	for (const connection of await store.connections.switchedOn()) {
		if (!connection.schedule) continue;
		const after = (await store.runs.newestSlot(connection.id)) ?? connection.switchedOnAt ?? at;
		const zone = zones.get(connection.workspaceId) ?? 'UTC';
		const due = newestDueSlot(connection.schedule, zone, after, at);
		if (due) {
			const { slot, missed } = due;
			queued = (await store.runs.enqueueOnce({ connectionId: connection.id, slot, queuedAt: at, missed })) || queued;
		}
	}
	return queued;
};
