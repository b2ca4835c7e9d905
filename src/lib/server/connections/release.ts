import type { App } from '../app.ts';
import type { System } from '../persistence/systems.ts';

/** Lets everything that waits for a system be tried at once: after a new sign-in, a new setting, a person's word. */
export const releaseWaiting = async (
	{ store, queue, now }: Pick<App, 'store' | 'queue' | 'now'>,
	system: System
): Promise<void> => {
	const actions = await store.connections.actionsOfSystem(system.id);
	if (actions.length > 0) {
		await store.atomically((tx) => actions.map(({ id }) => store.deliveries.putOff(tx, id, null)));
	}
	const reading = await store.connections.fedBy(system.id);
	for (const { id } of reading) await store.runs.enqueueOnce({ connectionId: id, slot: now(), queuedAt: now() });
	queue.nudge();
};
