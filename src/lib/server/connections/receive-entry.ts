import type { App } from '../app.ts';
import { newId } from '../persistence/id.ts';
import type { System } from '../persistence/systems.ts';

let newest = 0;

/** Strictly later than the one before, so that every entry has a slot of its own. */
const nextSlot = (now: number): number => {
	newest = Math.max(now, newest + 1);
	return newest;
};

/** Stores what was sent to an incoming address and queues a run for whom it concerns, in one atomic list. */
export const receiveEntry = async (
	{ store, queue, now }: Pick<App, 'store' | 'queue' | 'now'>,
	system: System,
	{ contentType, body, suspect }: { contentType: string; body: Uint8Array; suspect: boolean }
): Promise<void> => {
	const receivedAt = now();
	const entry = {
		id: newId(receivedAt),
		systemId: system.id,
		receivedAt,
		contentType,
		body: Buffer.from(body).toString('base64'),
		suspect
	};
	const fed = suspect ? [] : await store.connections.fedBy(system.id);
	const slot = nextSlot(receivedAt);
	await store.atomically((tx) => [
		store.entries.adding(tx, entry),
		...fed.map(({ id }) => store.runs.queueing(tx, { connectionId: id, slot, queuedAt: receivedAt }))
	]);
	if (fed.length > 0) queue.nudge();
};
