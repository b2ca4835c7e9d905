import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import { recordKey } from '../engine/record-key.ts';
import { newId } from '../persistence/id.ts';
import type { Connection } from '../persistence/connections.ts';

type Parts = Pick<App, 'store' | 'room' | 'now'>;
type Reading = Pick<Connection, 'id' | 'workspaceId' | 'sourceSystemId' | 'stream'>;
type Stream = Awaited<ReturnType<typeof openStream>>;

const PATIENCE = 30_000;

/** Notes what is waiting at an incoming address as known, with nothing to be done: test entries, for instance. */
const skipWaiting = async ({ store, now }: Parts, connectionId: string, { stream, context }: Stream): Promise<void> => {
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

/**
 * Has a connection begin after what is at its source already. Throws `ConnectorError` where the source does not answer.
 */
export const beginNow = async (parts: Parts, connection: Reading): Promise<void> => {
	const { store, room, now } = parts;
	const open = await openStream(room, connection, AbortSignal.timeout(PATIENCE));
	if (open.manifest.arrival === 'pushed') return skipWaiting(parts, connection.id, open);
	const cursor = await open.stream.now(open.context);
	await store.atomically((tx) => [store.cursors.moving(tx, connection.id, cursor, now())]);
};
