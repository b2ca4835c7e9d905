import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';

/** Lets a paused connection go on where it stopped; one that something else runs is watched again. */
export const resume = async (
	{ store, now, queue }: Pick<App, 'store' | 'now' | 'queue'>,
	{ id, kind, switchedOnAt }: Connection
): Promise<void> => {
	const at = now();
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { state: 'on', switchedOnAt: switchedOnAt ?? at }),
		store.pauses.ending(tx, id, at)
	]);
	if (kind === 'watched') return;
	await store.runs.enqueueOnce({ connectionId: id, slot: at, queuedAt: at });
	queue.nudge();
};
