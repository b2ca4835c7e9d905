import { eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

export const people = ({ query, tables: { people } }: Database) => ({
	/** Fails where somebody has this address already, in capitals or not. */
	create: (row: typeof people.$inferInsert) => query.insert(people).values({ ...row, email: row.email.toLowerCase() }),

	byEmail: async (email: string) =>
		first(await query.select().from(people).where(eq(people.email, email.toLowerCase()))),

	byId: async (id: string) => first(await query.select().from(people).where(eq(people.id, id))),

	rename: (id: string, name: string) => query.update(people).set({ name }).where(eq(people.id, id)),

	changePassword: (id: string, passwordHash: string) =>
		query.update(people).set({ passwordHash }).where(eq(people.id, id)),

	count: async (): Promise<number> => {
		const [row] = await query.select({ count: sql`count(*)`.mapWith(Number) }).from(people);
		return row?.count ?? 0;
	}
});

export type Person = NonNullable<Awaited<ReturnType<ReturnType<typeof people>['byId']>>>;
