import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

/** Who is told at once when something is wrong. */
export const channels = ({ query, atomically, tables: { alarms, channels } }: Database) => ({
	create: (row: typeof channels.$inferInsert) => query.insert(channels).values(row),

	of: (workspaceId: string) =>
		query.select().from(channels).where(eq(channels.workspaceId, workspaceId)).orderBy(asc(channels.id)),

	byId: async (id: string) => first(await query.select().from(channels).where(eq(channels.id, id))),

	change: (id: string, change: Partial<typeof channels.$inferInsert>) =>
		query.update(channels).set(change).where(eq(channels.id, id)),

	/** With what it has not told yet. */
	remove: (workspaceId: string, id: string) =>
		atomically((tx) => [
			tx.delete(channels).where(and(eq(channels.workspaceId, workspaceId), eq(channels.id, id))),
			tx.delete(alarms).where(and(eq(alarms.workspaceId, workspaceId), eq(alarms.channelId, id)))
		])
});

export type Channel = NonNullable<Awaited<ReturnType<ReturnType<typeof channels>['byId']>>>;
