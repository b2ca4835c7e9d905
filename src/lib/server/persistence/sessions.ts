import { eq, lte } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

export const sessions = ({ query, tables: { sessions } }: Database) => ({
	create: (row: typeof sessions.$inferInsert) => query.insert(sessions).values(row),

	byId: async (id: string) => first(await query.select().from(sessions).where(eq(sessions.id, id))),

	of: (personId: string) => query.select().from(sessions).where(eq(sessions.personId, personId)),

	extend: (id: string, expiresAt: number) => query.update(sessions).set({ expiresAt }).where(eq(sessions.id, id)),

	end: (id: string) => query.delete(sessions).where(eq(sessions.id, id)),

	endAllOf: (personId: string) => query.delete(sessions).where(eq(sessions.personId, personId)),

	endExpired: (now: number) => query.delete(sessions).where(lte(sessions.expiresAt, now))
});
