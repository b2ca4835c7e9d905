import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

/** Where calendars read when the logins of a business end. */
export const calendars = ({ query, tables: { calendars } }: Database) => ({
	/** Puts it at a new address; the one before leads nowhere any more. */
	set: (row: typeof calendars.$inferInsert) => {
		const { tokenHash, token, createdAt } = row;
		return query
			.insert(calendars)
			.values(row)
			.onConflictDoUpdate({ target: calendars.workspaceId, set: { tokenHash, token, createdAt } });
	},

	of: async (workspaceId: string) =>
		first(await query.select().from(calendars).where(eq(calendars.workspaceId, workspaceId))),

	byTokenHash: async (tokenHash: string) =>
		first(await query.select().from(calendars).where(eq(calendars.tokenHash, tokenHash)))
});
