import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

/** Which businesses show how their connections are, and at which address. */
export const statusPages = ({ query, tables: { statusPages } }: Database) => ({
	/** Puts it at a new address; the one before leads nowhere any more. */
	set: (row: typeof statusPages.$inferInsert) => {
		const { tokenHash, token, createdAt } = row;
		return query
			.insert(statusPages)
			.values(row)
			.onConflictDoUpdate({ target: statusPages.workspaceId, set: { tokenHash, token, createdAt } });
	},

	of: async (workspaceId: string) =>
		first(await query.select().from(statusPages).where(eq(statusPages.workspaceId, workspaceId))),

	byTokenHash: async (tokenHash: string) =>
		first(await query.select().from(statusPages).where(eq(statusPages.tokenHash, tokenHash))),

	end: (workspaceId: string) => query.delete(statusPages).where(eq(statusPages.workspaceId, workspaceId))
});
