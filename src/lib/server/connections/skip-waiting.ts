import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import { recordKey } from '../engine/record-key.ts';
import { newId } from '../persistence/id.ts';
import type { Connection } from '../persistence/connections.ts';

const PATIENCE = 30_000;

/** Notes what is waiting at an incoming address as known, with nothing to be done: test entries, for instance. */
export const skipWaiting = async (
	{ store, room, now }: Pick<App, 'store' | 'room' | 'now'>,
	connection: Connection
): Promise<void> => {
	const connectionId = connection.id;
	const { stream, context } = await openStream(room, connection, AbortSignal.timeout(PATIENCE));
	for await (const { records } of stream.read(context, null)) {
		const there = new Map(records.map((record) => [recordKey(record.key), record]));
		const known = await store.records.known(connectionId, [...there.keys()]);
		const rows = [...there]
			.filter(([key]) => !known.has(key))
			.map(([key, { values, problem = null, occurredAt = null }]) => {
				const facts = { values, problem, occurredAt, arrivedAt: now(), trial: true };
				return { id: newId(), connectionId, key, ...facts };
			});
		await store.atomically((tx) => [store.records.adding(tx, rows)]);
	}
};
