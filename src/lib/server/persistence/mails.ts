import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';

/** The outbox: every mail of the house, whether it could be sent or not. */
export const mails = ({ query, tables: { mails } }: Database) => ({
	adding: (tx: Query, row: typeof mails.$inferInsert) => tx.insert(mails).values(row),

	due: (now: number, limit: number) =>
		query
			.select()
			.from(mails)
			.where(and(eq(mails.state, 'waiting'), lte(mails.nextAttemptAt, now)))
			.orderBy(asc(mails.nextAttemptAt))
			.limit(limit),

	/** Puts off the next attempt; one changed row is the right to make this one. */
	claim: async (id: string, seen: number, next: number): Promise<boolean> => {
		const claimed = await query
			.update(mails)
			.set({ nextAttemptAt: next })
			.where(and(eq(mails.id, id), eq(mails.state, 'waiting'), eq(mails.nextAttemptAt, seen)))
			.returning({ id: mails.id });
		return claimed.length === 1;
	},

	change: (id: string, change: Partial<typeof mails.$inferInsert>) =>
		query.update(mails).set(change).where(eq(mails.id, id)),

	byId: async (workspaceId: string, id: string) =>
		first(
			await query
				.select()
				.from(mails)
				.where(and(eq(mails.id, id), eq(mails.workspaceId, workspaceId)))
		),

	latest: (workspaceId: string, limit: number) =>
		query.select().from(mails).where(eq(mails.workspaceId, workspaceId)).orderBy(desc(mails.id)).limit(limit),

	/** Mails that were kept because there was no mail server are sent once there is one. */
	releaseKept: (now: number) =>
		query
			.update(mails)
			.set({ state: 'waiting', nextAttemptAt: now })
			.where(inArray(mails.state, ['kept']))
});

export type Mail = NonNullable<Awaited<ReturnType<ReturnType<typeof mails>['byId']>>>;
