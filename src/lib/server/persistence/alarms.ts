import { and, asc, eq, lte } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

/** The outbox of what people are told at once. */
export const alarms = ({ query, atomically, tables: { alarms } }: Database) => ({
	/** The statement that keeps one; a channel is told once of what one finding begins with, and once of its end. */
	adding: (tx: Query, row: typeof alarms.$inferInsert) => tx.insert(alarms).values(row).onConflictDoNothing(),

	/** The statement that takes back what nobody has been told yet. */
	dropping: (tx: Query, findingId: string) =>
		tx
			.update(alarms)
			.set({ state: 'dropped' })
			.where(and(eq(alarms.findingId, findingId), eq(alarms.state, 'waiting'), eq(alarms.attempts, 0))),

	ofFinding: (findingId: string) => query.select().from(alarms).where(eq(alarms.findingId, findingId)),

	due: (now: number, limit: number) =>
		query
			.select()
			.from(alarms)
			.where(and(eq(alarms.state, 'waiting'), lte(alarms.nextAttemptAt, now)))
			.orderBy(asc(alarms.nextAttemptAt), asc(alarms.id))
			.limit(limit),

	/** Puts off the next attempt; true is the right to make this one. */
	claim: async (id: string, seen: number, next: number): Promise<boolean> => {
		const [claimed] = await atomically((tx) => [
			tx
				.update(alarms)
				.set({ nextAttemptAt: next })
				.where(and(eq(alarms.id, id), eq(alarms.state, 'waiting'), eq(alarms.nextAttemptAt, seen)))
				.returning({ id: alarms.id })
		]);
		return (claimed as readonly unknown[]).length === 1;
	},

	changing: (tx: Query, id: string, change: Partial<typeof alarms.$inferInsert>) =>
		tx.update(alarms).set(change).where(eq(alarms.id, id))
});

export type Alarm = Awaited<ReturnType<ReturnType<typeof alarms>['due']>>[number];
