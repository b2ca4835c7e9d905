import { and, desc, eq, exists, gte, inArray, lt, notExists, sql } from 'drizzle-orm';
import { storableText } from '#connectors/storable-text.ts';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { givenFor } from './given-rows.ts';
import { inPieces } from './in-pieces.ts';

export const records = ({ dialect, query, atomically, tables: { records, deliveries } }: Database) => ({
	/** The statement that keeps them, however many there are. */
	adding: (tx: Query, rows: readonly (typeof records.$inferInsert)[]) =>
		tx.insert(records).select(givenFor({ dialect }, records, rows)),

	/** Which of these keys the connection already has. */
	known: async (connectionId: string, keys: readonly string[]): Promise<Set<string>> => {
		const stored = new Set<string>();
		for (const piece of inPieces(keys, 2)) {
			const rows = await query
				.select({ key: records.key })
				.from(records)
				.where(and(eq(records.connectionId, connectionId), inArray(records.key, piece)));
			for (const { key } of rows) stored.add(key);
		}
		return new Set(keys.filter((key) => stored.has(storableText(key))));
	},

	byId: async (id: string) => first(await query.select().from(records).where(eq(records.id, id))),

	byKey: async (connectionId: string, key: string) =>
		first(
			await query
				.select()
				.from(records)
				.where(and(eq(records.connectionId, connectionId), eq(records.key, key)))
		),

	/** How many records that came from `from` up to but not including `to` have arrived everywhere they should. */
	carriedBetween: async (connectionId: string, from: number, to: number): Promise<number> => {
		const open = query
			.select({ id: deliveries.id })
			.from(deliveries)
			.where(
				and(eq(deliveries.recordId, records.id), inArray(deliveries.state, ['pending', 'sent', 'refused', 'in-doubt']))
			);
		const done = query.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.recordId, records.id));
		const [row] = await query
			.select({ count: sql`count(*)`.mapWith(Number) })
			.from(records)
			.where(
				and(
					eq(records.connectionId, connectionId),
					gte(records.arrivedAt, from),
					lt(records.arrivedAt, to),
					notExists(open),
					exists(done)
				)
			);
		return row?.count ?? 0;
	},

	/** With its deliveries, as if it had never come. */
	forget: (id: string) =>
		atomically((tx) => [
			tx.delete(deliveries).where(eq(deliveries.recordId, id)),
			tx.delete(records).where(eq(records.id, id))
		]),

	latest: (connectionId: string, limit: number) =>
		query.select().from(records).where(eq(records.connectionId, connectionId)).orderBy(desc(records.id)).limit(limit)
});

export type CarriedRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof records>['byId']>>>;
