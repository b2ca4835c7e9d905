import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';

/** Queues a run for this moment, and lets what waits be tried at once. */
export const runNow = async (
	{ store, now, queue }: Pick<App, 'store' | 'now' | 'queue'>,
	{ id }: Connection
): Promise<void> => {
	const at = now();
	const actions = await store.connections.actions(id);
	if (actions.length > 0) {
		await store.atomically((tx) => actions.map((action) => store.deliveries.putOff(tx, action.id, null)));
	}
	await store.runs.enqueueOnce({ connectionId: id, slot: at, queuedAt: at });
	queue.nudge();
};
