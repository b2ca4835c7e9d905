import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { inPieces } from './in-pieces.ts';

/** Records that the source gives once more, to see whether they have changed there. */
export const changes = ({ query, tables: { deliveries, records } }: Database) => {
	const { id, key, hash } = getTableColumns(records);
	return {
		/** Which hash is kept of each of these records. */
		hashes: async (connectionId: string, keys: readonly string[]) => {
			const found: { id: string; key: string; hash: string | null }[] = [];
			for (const piece of inPieces(keys, 2)) {
				const here = and(eq(records.connectionId, connectionId), inArray(records.key, piece));
				found.push(...(await query.select({ id, key, hash }).from(records).where(here)));
			}
			return found;
		},

		byIds: async (ids: readonly string[]) => {
			const found: (typeof records.$inferSelect)[] = [];
			for (const piece of inPieces(ids, 1)) {
				found.push(...(await query.select().from(records).where(inArray(records.id, piece))));
			}
			return found;
		},

		/** How many changes at the source were left alone, over all of a connection. */
		left: async (connectionId: string): Promise<number> => {
			const [row] = await query
				.select({ count: sql`coalesce(sum(${deliveries.changesLeft}), 0)`.mapWith(Number) })
				.from(deliveries)
				.where(and(eq(deliveries.connectionId, connectionId), sql`changes_left > 0`));
			return row?.count ?? 0;
		},

		/** The statement that keeps what the source says of a record now. */
		keeping: (tx: Query, recordId: string, change: Partial<typeof records.$inferInsert>) =>
			tx.update(records).set(change).where(eq(records.id, recordId))
	};
};
