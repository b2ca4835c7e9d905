import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

/** The settings of the whole installation, such as its mail server. */
export const house = ({ query, tables: { house } }: Database) => ({
	get: async (name: string): Promise<string | null> =>
		first(await query.select().from(house).where(eq(house.name, name)))?.value ?? null,

	set: (name: string, value: string) =>
		query.insert(house).values({ name, value }).onConflictDoUpdate({ target: house.name, set: { value } }),

	forget: (name: string) => query.delete(house).where(eq(house.name, name))
});
