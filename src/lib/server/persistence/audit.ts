import { desc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';

/** Who did what to which: only ever added to. */
export const audit = ({ query, tables: { audit } }: Database) => ({
	add: (row: typeof audit.$inferInsert) => query.insert(audit).values(row),

	of: (workspaceId: string, limit: number) =>
		query.select().from(audit).where(eq(audit.workspaceId, workspaceId)).orderBy(desc(audit.id)).limit(limit)
});
