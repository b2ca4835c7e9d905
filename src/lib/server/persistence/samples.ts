import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

export const samples = ({ query, tables: { samples } }: Database) => {
	const more = (name: 'records' | 'delivered' | 'unchanged' | 'refused' | 'failed' | 'arrivals' | 'arrivalSum') =>
		sql`${samples[name]} + ${sql.raw(`excluded.${name === 'arrivalSum' ? 'arrival_sum' : name}`)}`;
	return {
		/** The statement that adds to an hour, to stand in one list with the deliveries it counts. */
		adding: (tx: Query, row: typeof samples.$inferInsert) =>
			tx
				.insert(samples)
				.values(row)
				.onConflictDoUpdate({
					target: [samples.connectionId, samples.hour],
					set: {
						records: more('records'),
						delivered: more('delivered'),
						unchanged: more('unchanged'),
						refused: more('refused'),
						failed: more('failed'),
						arrivals: more('arrivals'),
						arrivalSum: more('arrivalSum'),
						arrivalMax: sql`case when excluded.arrival_max > ${samples.arrivalMax} then excluded.arrival_max else ${samples.arrivalMax} end`,
						runId: row.runId
					}
				}),

		/** Hours from `from` up to but not including `to`, oldest first. */
		between: (connectionIds: readonly string[], from: number, to: number) =>
			query
				.select()
				.from(samples)
				.where(and(inArray(samples.connectionId, [...connectionIds]), gte(samples.hour, from), lt(samples.hour, to)))
				.orderBy(asc(samples.hour)),

		/** The last hour in which a record of this connection came, or null. */
		lastRecordHour: async (connectionId: string): Promise<number | null> => {
			const [row] = await query
				.select({ hour: sql`max(${samples.hour})`.mapWith(Number) })
				.from(samples)
				.where(and(eq(samples.connectionId, connectionId), sql`${samples.records} > 0`));
			return row?.hour || null;
		}
	};
};

export type Sample = Awaited<ReturnType<ReturnType<typeof samples>['between']>>[number];
