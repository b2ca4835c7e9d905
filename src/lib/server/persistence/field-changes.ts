import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';

/** Fields that seem to have changed at the source, and what a person has said to each. */
export const fieldChanges = ({ query, tables: { deliveries, fieldChanges } }: Database) => {
	const changesOf = kept(() =>
		query
			.select()
			.from(fieldChanges)
			.where(eq(fieldChanges.connectionId, sql.placeholder('connectionId')))
			.orderBy(asc(fieldChanges.openedAt), asc(fieldChanges.id))
	);
	const waits = (connectionId: string, says: readonly string[]) =>
		and(eq(deliveries.connectionId, connectionId), eq(deliveries.state, 'refused'), inArray(deliveries.say, [...says]));
	return {
		/** All of a connection, the oldest first. */
		of: (connectionId: string) => changesOf({ connectionId }),

		byId: async (id: string) => first(await query.select().from(fieldChanges).where(eq(fieldChanges.id, id))),

		/** The statement that asks; what was answered long ago and has come back is asked once more. */
		adding: (tx: Query, row: typeof fieldChanges.$inferInsert) =>
			tx
				.insert(fieldChanges)
				.values(row)
				.onConflictDoUpdate({
					target: [fieldChanges.connectionId, fieldChanges.kind, fieldChanges.field, fieldChanges.to],
					set: { recordId: row.recordId, openedAt: row.openedAt, answer: null, answeredAt: null }
				}),

		changing: (tx: Query, id: string, change: Partial<typeof fieldChanges.$inferInsert>) =>
			tx.update(fieldChanges).set(change).where(eq(fieldChanges.id, id)),

		/** What waits for one of these answers, by the sentence that it says; each with its record's key. */
		waiting: (connectionId: string, say: string) =>
			query
				.select()
				.from(deliveries)
				.where(waits(connectionId, [say])),

		/** How many deliveries wait, and of how many records, by sentence. */
		countWaiting: async (connectionId: string, says: readonly string[]) => {
			const rows = await query
				.select({
					say: deliveries.say,
					waiting: sql`count(*)`.mapWith(Number),
					records: sql`count(distinct ${deliveries.recordId})`.mapWith(Number)
				})
				.from(deliveries)
				.where(waits(connectionId, says))
				.groupBy(deliveries.say);
			return new Map(rows.map(({ say, waiting, records }) => [say, { waiting, records }]));
		},

		/** The statement that lets deliveries go, from this moment on. */
		releasing: (tx: Query, ids: readonly string[], nextAttemptAt: number | null) =>
			tx
				.update(deliveries)
				.set({ state: 'pending', nextAttemptAt, say: null, technical: null, settledAt: null, firstAttemptAt: null })
				.where(and(inArray(deliveries.id, [...ids]), eq(deliveries.state, 'refused'))),

		/** The statement that takes deliveries away which are not to be any more. */
		dropping: (tx: Query, ids: readonly string[]) =>
			tx.delete(deliveries).where(and(inArray(deliveries.id, [...ids]), eq(deliveries.state, 'refused')))
	};
};

export type StoredFieldChange = Awaited<ReturnType<ReturnType<typeof fieldChanges>['of']>>[number];
