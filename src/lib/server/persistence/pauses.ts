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

	/** Whether it rests by plan just now. */
	isPlanned: async (connectionId: string): Promise<boolean> => {
		const rows = await query
			.select({ id: pauses.id })
			.from(pauses)
			.where(and(eq(pauses.connectionId, connectionId), isNull(pauses.to), eq(pauses.planned, true)));
		return rows.length > 0;
	},

	/** Every connection that rests by plan just now. */
	resting: () =>
		query
			.select({ connectionId: pauses.connectionId })
			.from(pauses)
			.where(and(isNull(pauses.to), eq(pauses.planned, true))),

	of: (connectionId: string) =>
		query.select().from(pauses).where(eq(pauses.connectionId, connectionId)).orderBy(asc(pauses.from))
});
