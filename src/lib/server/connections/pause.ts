import type { App } from '../app.ts';
import { newId } from '../persistence/id.ts';
import type { Connection } from '../persistence/connections.ts';

/** Stops a connection from running by itself. What comes in the meantime waits. */
export const pause = async ({ store, now }: Pick<App, 'store' | 'now'>, connection: Connection): Promise<void> => {
	const { id, state } = connection;
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { state: 'paused' }),
		...(state === 'paused' ? [] : [store.pauses.adding(tx, { id: newId(), connectionId: id, from: now() })])
	]);
};
