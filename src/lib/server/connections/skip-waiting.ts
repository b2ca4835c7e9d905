import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import { newId } from '../persistence/id.ts';
import type { Connection } from '../persistence/connections.ts';

/** Notes what is waiting at an incoming address as known, with nothing to be done: test entries, for instance. */
export const skipWaiting = async (
	{ store, room, now }: Pick<App, 'store' | 'room' | 'now'>,
	connection: Connection
): Promise<void> => {
	const { stream, context } = await openStream(room, connection, AbortSignal.timeout(30_000));
	for await (const page of stream.read(context, null)) {
		const known = await store.records.known(
			connection.id,
			page.records.map(({ key }) => key)
		);
		const rows = page.records
			.filter(({ key }) => !known.has(key))
			.map((record) => ({
				id: newId(),
				connectionId: connection.id,
				key: record.key,
				values: record.values,
				problem: record.problem ?? null,
				occurredAt: record.occurredAt ?? null,
				arrivedAt: now(),
				trial: true
			}));
		if (rows.length > 0) await store.atomically((tx) => [store.records.adding(tx, rows)]);
	}
};
