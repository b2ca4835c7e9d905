import { eq, inArray } from 'drizzle-orm';
import type { Database } from './database.ts';

/** What systems have said of the end of their interface. */
export const interfaceNotices = ({ query, tables: { interfaceNotices } }: Database) => ({
	/** Keeps when it was first seen, and what was said before and is not now: not every answer says all. */
	see: (row: typeof interfaceNotices.$inferInsert) => {
		const { lastSeenAt, deprecatedAt, sunsetAt, link, hint } = row;
		const said = Object.entries({ deprecatedAt, sunsetAt, link, hint }).filter(([, value]) => value !== null);
		return query
			.insert(interfaceNotices)
			.values(row)
			.onConflictDoUpdate({ target: interfaceNotices.systemId, set: { lastSeenAt, ...Object.fromEntries(said) } });
	},

	of: (systemIds: readonly string[]) =>
		query
			.select()
			.from(interfaceNotices)
			.where(inArray(interfaceNotices.systemId, [...systemIds])),

	forget: (systemId: string) => query.delete(interfaceNotices).where(eq(interfaceNotices.systemId, systemId))
});

export type KeptNotice = Awaited<ReturnType<ReturnType<typeof interfaceNotices>['of']>>[number];
