import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

/** When connections were paused. */
export const pauses = ({ query, tables: { pauses } }: Database) => ({
	adding: (tx: Query, row: typeof pauses.$inferInsert) => tx.insert(pauses).values(row),

	/** The statement that ends the one that lasts, where there is one. */
	ending: (tx: Query, connectionId: string, to: number) =>
		tx
			.update(pauses)
			.set({ to })
			.where(and(eq(pauses.connectionId, connectionId), isNull(pauses.to))),

	of: (connectionId: string) =>
		query.select().from(pauses).where(eq(pauses.connectionId, connectionId)).orderBy(asc(pauses.from))
});
