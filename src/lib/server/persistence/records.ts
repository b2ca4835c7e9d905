import { and, desc, eq, exists, gte, inArray, lt, notInArray, sql } from 'drizzle-orm';
import { storableText } from '#connectors/storable-text.ts';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { givenFor, givenTexts } from './given-rows.ts';
import { kept } from './kept.ts';

export const records = ({ dialect, query, atomically, tables: { records, deliveries } }: Database) => {
	const ofConnection = eq(records.connectionId, sql.placeholder('connectionId'));
	const carriedIn = kept(() => {
		const its = () => query.select({ id: deliveries.recordId }).from(deliveries);
		// Asked of the connection and not of each record: what has not come to an end is little.
		const open = its().where(
			and(
				eq(deliveries.connectionId, sql.placeholder('connectionId')),
				inArray(deliveries.state, ['pending', 'sent', 'refused', 'in-doubt'])
			)
		);
		return query
			.select({ count: sql`count(*)`.mapWith(Number) })
			.from(records)
			.where(
				and(
					ofConnection,
					gte(records.arrivedAt, sql.placeholder('from')),
					lt(records.arrivedAt, sql.placeholder('to')),
					notInArray(records.id, open),
					exists(its().where(eq(deliveries.recordId, records.id)))
				)
			);
	});
	const knownOf = kept(() =>
		query
			.select({ key: records.key })
			.from(records)
			.where(and(ofConnection, sql`${records.key} in (${givenTexts({ dialect }, 'keys')})`))
	);
	const latestOf = kept(() =>
		query.select().from(records).where(ofConnection).orderBy(desc(records.id)).limit(sql.placeholder('limit'))
	);

	return {
		/** The statement that keeps them, however many there are. */
		adding: (tx: Query, rows: readonly (typeof records.$inferInsert)[]) =>
			tx.insert(records).select(givenFor({ dialect }, records, rows)),

		/** Which of these keys the connection already has. */
		known: async (connectionId: string, keys: readonly string[]): Promise<Set<string>> => {
			const rows = await knownOf({ connectionId, keys: JSON.stringify(keys.map(storableText)) });
			const stored = new Set(rows.map(({ key }) => key));
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
		carriedBetween: async (connectionId: string, from: number, to: number): Promise<number> =>
			first(await carriedIn({ connectionId, from, to }))?.count ?? 0,

		/** With its deliveries, as if it had never come. */
		forget: (id: string) =>
			atomically((tx) => [
				tx.delete(deliveries).where(eq(deliveries.recordId, id)),
				tx.delete(records).where(eq(records.id, id))
			]),

		/** The newest ones that came before another. */
		before: (connectionId: string, id: string, limit: number) =>
			query
				.select()
				.from(records)
				.where(and(eq(records.connectionId, connectionId), lt(records.id, id)))
				.orderBy(desc(records.id))
				.limit(limit),

		latest: (connectionId: string, limit: number) => latestOf({ connectionId, limit })
	};
};

export type CarriedRecord = NonNullable<Awaited<ReturnType<ReturnType<typeof records>['byId']>>>;
