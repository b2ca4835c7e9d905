import { and, asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

export const tokens = ({ query, tables: { tokens } }: Database) => ({
	create: (row: typeof tokens.$inferInsert) => query.insert(tokens).values(row),

	byHash: async (hash: string) => first(await query.select().from(tokens).where(eq(tokens.hash, hash))),

	of: (workspaceId: string) =>
		query.select().from(tokens).where(eq(tokens.workspaceId, workspaceId)).orderBy(asc(tokens.id)),

	used: (id: string, now: number) => query.update(tokens).set({ lastUsedAt: now }).where(eq(tokens.id, id)),

	end: (workspaceId: string, id: string) =>
		query.delete(tokens).where(and(eq(tokens.workspaceId, workspaceId), eq(tokens.id, id)))
});
