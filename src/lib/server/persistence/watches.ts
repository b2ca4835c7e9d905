import { eq, isNotNull } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';

/** How connections that something else runs tell us of themselves. */
export const watches = ({ query, tables: { watches } }: Database) => ({
	adding: (tx: Query, row: typeof watches.$inferInsert) => tx.insert(watches).values(row),

	of: async (connectionId: string) =>
		first(await query.select().from(watches).where(eq(watches.connectionId, connectionId))),

	/** Those that mail their pings. */
	byMail: () => query.select().from(watches).where(isNotNull(watches.mailSystemId)),

	byTokenHash: async (tokenHash: string) =>
		first(await query.select().from(watches).where(eq(watches.tokenHash, tokenHash))),

	changing: (tx: Query, connectionId: string, change: Partial<typeof watches.$inferInsert>) =>
		tx.update(watches).set(change).where(eq(watches.connectionId, connectionId)),

	/** The statement that notes a sign of life, to stand in one list with the run it is about. */
	hearing: (tx: Query, connectionId: string, at: number, records: number) =>
		tx
			.update(watches)
			.set({ lastPingAt: at, ...(records > 0 && { lastRecordAt: at }) })
			.where(eq(watches.connectionId, connectionId))
});

export type Watch = NonNullable<Awaited<ReturnType<ReturnType<typeof watches>['of']>>>;
