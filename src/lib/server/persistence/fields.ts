import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';

/** How the records of a connection are made up, day by day and on the whole. */
export const fields = ({ query, tables: { fieldDays, knownFields } }: Database) => {
	const knownOf = kept(() =>
		query
			.select()
			.from(knownFields)
			.where(eq(knownFields.connectionId, sql.placeholder('connectionId')))
	);
	return {
		known: async (connectionId: string) => first(await knownOf({ connectionId }))?.known ?? null,

		/** The statements that keep what is known now and what the day has brought, to stand in one list with the records. */
		keeping: (tx: Query, { connectionId, known, savedAt }: typeof knownFields.$inferInsert) => [
			tx
				.insert(knownFields)
				.values({ connectionId, known, savedAt })
				.onConflictDoUpdate({ target: knownFields.connectionId, set: { known, savedAt } }),
			tx
				.insert(fieldDays)
				.values({ connectionId, ...known.today })
				.onConflictDoUpdate({ target: [fieldDays.connectionId, fieldDays.day], set: { counts: known.today.counts } })
		],

		/** Days from one up to but not including another, oldest first. */
		days: (connectionId: string, from: string, to: string) =>
			query
				.select({ day: fieldDays.day, counts: fieldDays.counts })
				.from(fieldDays)
				.where(and(eq(fieldDays.connectionId, connectionId), gte(fieldDays.day, from), lt(fieldDays.day, to)))
				.orderBy(asc(fieldDays.day))
	};
};
