import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

/** What was sent to an incoming address, as it came. */
export const entries = ({ query, tables: { entries, records } }: Database) => ({
	adding: (tx: Query, row: typeof entries.$inferInsert) => tx.insert(entries).values(row),

	/** Those that are not yet a record of this connection, oldest first. */
	waiting: (systemId: string, connectionId: string, limit: number) =>
		query
			.select({
				id: entries.id,
				receivedAt: entries.receivedAt,
				contentType: entries.contentType,
				body: entries.body
			})
			.from(entries)
			.leftJoin(records, and(eq(records.connectionId, connectionId), eq(records.key, entries.id)))
			.where(and(eq(entries.systemId, systemId), eq(entries.suspect, false), isNull(records.key)))
			.orderBy(asc(entries.id))
			.limit(limit),

	latest: (systemId: string, count: number) =>
		query
			.select()
			.from(entries)
			.where(and(eq(entries.systemId, systemId), eq(entries.suspect, false)))
			.orderBy(desc(entries.id))
			.limit(count),

	counts: async (systemId: string): Promise<{ entries: number; suspects: number }> => {
		const [row] = await query
			.select({
				all: sql`count(*)`.mapWith(Number),
				suspects: sql`count(case when ${eq(entries.suspect, true)} then 1 end)`.mapWith(Number)
			})
			.from(entries)
			.where(eq(entries.systemId, systemId));
		return { entries: (row?.all ?? 0) - (row?.suspects ?? 0), suspects: row?.suspects ?? 0 };
	}
});
