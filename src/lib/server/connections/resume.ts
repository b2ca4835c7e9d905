import type { App } from '../app.ts';
import { about, writing } from '../diary/writing.ts';
import type { Connection } from '../persistence/connections.ts';

/** Lets a paused connection go on where it stopped; one that something else runs is watched or compared again. */
export const resume = async (
	parts: Pick<App, 'store' | 'now' | 'queue'>,
	connection: Connection,
	by: string | null = null
): Promise<void> => {
	const { store, now, queue } = parts;
	const { id, kind, switchedOnAt, state } = connection;
	const at = now();
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { state: 'on', switchedOnAt: switchedOnAt ?? at }),
		store.pauses.ending(tx, id, at),
		state === 'on' ? [] : writing(parts, tx, about(connection), { kind: 'resumed', say: 'It goes on again.', by, at })
	]);
	if (kind !== 'ours') return;
	await store.runs.enqueueOnce({ connectionId: id, slot: at, queuedAt: at });
	queue.nudge();
};
