import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

/** The outbox of what people are told at once. */
export const alarms = ({ query, atomically, tables: { alarms, findings } }: Database) => ({
	/** The statement that keeps one; a channel is told once of what one finding begins with, and once of its end. */
	adding: (tx: Query, row: typeof alarms.$inferInsert) => tx.insert(alarms).values(row).onConflictDoNothing(),

	/** The statement that takes back what nobody has been told yet. */
	dropping: (tx: Query, findingId: string) =>
		tx
			.update(alarms)
			.set({ state: 'dropped' })
			.where(and(eq(alarms.findingId, findingId), eq(alarms.state, 'waiting'), eq(alarms.attempts, 0))),

	/** The statement that no longer tells what is wrong, also where it has been tried; its end is told to whom was told. */
	hushing: (tx: Query, findingId: string) =>
		tx
			.update(alarms)
			.set({ state: 'dropped' })
			.where(and(eq(alarms.findingId, findingId), eq(alarms.state, 'waiting'), eq(alarms.over, false))),

	/** All-clears that nobody has been given yet, of what one check found about the same connection or system before. */
	allClears: (about: { connectionId: string | null; systemId: string | null; check: string }) =>
		query
			.select({ id: alarms.id, channelId: alarms.channelId })
			.from(alarms)
			.innerJoin(findings, eq(findings.id, alarms.findingId))
			.where(
				and(
					eq(alarms.over, true),
					eq(alarms.state, 'waiting'),
					eq(alarms.attempts, 0),
					eq(findings.check, about.check),
					about.connectionId === null ? isNull(findings.connectionId) : eq(findings.connectionId, about.connectionId),
					about.systemId === null ? isNull(findings.systemId) : eq(findings.systemId, about.systemId)
				)
			),

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
