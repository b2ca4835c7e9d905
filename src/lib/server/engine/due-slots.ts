import { newestDueSlot } from '#lib/domain/runs/slot.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Due } from '../persistence/runs.ts';
import { queueSlots } from './queue-slots.ts';
import type { EngineRoom } from './work.ts';

type Parts = Pick<EngineRoom, 'store' | 'now'>;

const MINUTE = 60_000;

const dueOf = async ({ store, now }: Parts, connection: Connection, timeZone: string): Promise<Due | null> => {
	if (!connection.schedule) return null;
	const at = now();
	const after = (await store.runs.newestSlot(connection.id)) ?? connection.switchedOnAt ?? at;
	const due = newestDueSlot(connection.schedule, timeZone, after, at);
	return due && { connectionId: connection.id, slot: due.slot, queuedAt: at, missed: due.missed };
};

/**
 * Answers with what queues the newest due slot of every connection that runs on a schedule, and says whether there was
 * one. Schedules name whole minutes, so a connection is looked at once a minute. Where it fails for one connection the
 * others still get theirs, and the failures are thrown together at the end.
 */
export const openDueSlots = (parts: Parts): (() => Promise<boolean>) => {
	const { store, now } = parts;
	/** The minute and the schedule that each connection was looked at for. */
	let looked: ReadonlyMap<string, string> = new Map();

	return async () => {
		const zones = new Map((await store.workspaces.all()).map(({ id, timeZone }) => [id, timeZone]));
		const minute = Math.floor(now() / MINUTE);
		const [looking, dues, failures] = [new Map<string, string>(), [] as Due[], [] as unknown[]];
		for (const connection of await store.connections.switchedOn()) {
			const { id, schedule, switchedOnAt, workspaceId } = connection;
			const timeZone = zones.get(workspaceId) ?? 'UTC';
			const look = [minute, timeZone, schedule, switchedOnAt].join();
			try {
				const due = looked.get(id) === look ? null : await dueOf(parts, connection, timeZone);
				if (due) dues.push(due);
				looking.set(id, look);
			} catch (failure) {
				failures.push(failure);
			}
		}
		const written = await queueSlots(store, dues);
		const all = [...failures, ...written.failures];
		// What could not be written is looked at again at once.
		if (written.failures.length === 0) looked = looking;
		if (all.length > 0) throw new AggregateError(all, 'some slots could not be queued');
		return written.queued > 0;
	};
};
