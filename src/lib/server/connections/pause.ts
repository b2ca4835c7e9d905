import type { App } from '../app.ts';
import { about, writing } from '../diary/writing.ts';
import { newId } from '../persistence/id.ts';
import type { Connection } from '../persistence/connections.ts';

type Parts = Pick<App, 'store' | 'now'>;

/** Stops a connection from running by itself. What comes in the meantime waits. */
export const pause = async (parts: Parts, connection: Connection, by: string | null = null): Promise<void> => {
	const { store, now } = parts;
	const { id, state } = connection;
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { state: 'paused' }),
		...(state === 'paused'
			? []
			: [
					store.pauses.adding(tx, { id: newId(), connectionId: id, from: now() }),
					writing(parts, tx, about(connection), { kind: 'paused', say: 'Paused.', by })
				])
	]);
};
