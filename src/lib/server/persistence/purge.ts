import { and, eq, gte, inArray, isNotNull, isNull, lt, ne, notExists, notInArray, or } from 'drizzle-orm';
import type { Database } from './database.ts';

const SETTLED = ['delivered', 'unchanged', 'by-hand'] as const;

/** Takes personal values away when nothing needs them any more. Ids, hashes, receipts and times stay. */
export const purge = ({ query, atomically, tables: { connections, deliveries, entries, records } }: Database) => {
	const needed = (before: number) =>
		query
			.select({ id: deliveries.id })
			.from(deliveries)
			.where(
				and(
					eq(deliveries.recordId, records.id),
					or(notInArray(deliveries.state, [...SETTLED]), gte(deliveries.settledAt, before))
				)
			);

	const emptied = () =>
		query
			.select({ id: records.id })
			.from(records)
			.where(and(eq(records.connectionId, connections.id), eq(records.key, entries.id), isNull(records.values)));

	const users = (...more: Parameters<typeof and>) =>
		query
			.select({ id: connections.id })
			.from(connections)
			.where(and(eq(connections.sourceSystemId, entries.systemId), ...more));

	return {
		/** Empties at most so many records of a connection that were settled before this moment; answers how many. */
		records: async (connectionId: string, before: number, limit: number): Promise<number> => {
			const old = and(
				eq(records.connectionId, connectionId),
				isNotNull(records.values),
				lt(records.arrivedAt, before),
				notExists(needed(before))
			);
			const ids = (await query.select({ id: records.id }).from(records).where(old).limit(limit)).map(({ id }) => id);
			if (ids.length === 0) return 0;
			const [purged] = await atomically((tx) => [
				// Asked once more: a record that has changed at the source in the meantime is needed again.
				tx
					.update(records)
					.set({ values: null, problem: null })
					.where(and(inArray(records.id, ids), old))
					.returning({ id: records.id }),
				tx
					.update(deliveries)
					.set({ corrected: null, tried: null })
					.where(and(inArray(deliveries.recordId, ids), inArray(deliveries.state, [...SETTLED])))
			]);
			return (purged as unknown[]).length;
		},

		/**
		 * Takes away at most so many entries that came before this moment and are not waited for by any connection that the
		 * system feeds; answers how many. What looks like a robot's is waited for by none.
		 */
		entries: async (systemId: string, before: number, limit: number): Promise<number> => {
			const old = await query
				.select({ id: entries.id })
				.from(entries)
				.where(
					and(
						eq(entries.systemId, systemId),
						lt(entries.receivedAt, before),
						or(eq(entries.suspect, true), notExists(users(ne(connections.state, 'draft'), notExists(emptied()))))
					)
				)
				.limit(limit);
			const ids = old.map(({ id }) => id);
			if (ids.length > 0) await query.delete(entries).where(inArray(entries.id, ids));
			return ids.length;
		}
	};
};
