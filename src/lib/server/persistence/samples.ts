import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { givenRows } from './given-rows.ts';
import { kept } from './kept.ts';

export const samples = ({ dialect, query, tables: { samples } }: Database) => {
	const more = (name: 'records' | 'delivered' | 'unchanged' | 'refused' | 'failed' | 'arrivals' | 'arrivalSum') =>
		sql`${samples[name]} + ${sql.raw(`excluded.${name === 'arrivalSum' ? 'arrival_sum' : name}`)}`;
	const total = (name: 'records' | 'delivered' | 'unchanged' | 'refused' | 'failed' | 'arrivals' | 'arrivalSum') =>
		sql`sum(${samples[name]})`.mapWith(Number);
	// Where days begin and end is handed over: a database knows other clock changes than we do, or none.
	const newest = sql`coalesce(max(case when ${samples.records} > 0 then ${samples.hour} end), min(${samples.hour}))`;

	const sinceOf = kept(() =>
		query
			.select({ records: total('records') })
			.from(samples)
			.where(and(eq(samples.connectionId, sql.placeholder('connectionId')), gte(samples.hour, sql.placeholder('from'))))
	);

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

		/**
		 * The hours of a connection added up to periods, each from one of these moments to the next, oldest first. A period
		 * stands at the last of its hours that brought a record; one without any hour is left out.
		 */
		addedUp: (connectionId: string, moments: readonly number[]) => {
			const spans = moments.slice(1).map((to, index) => [moments[index] ?? to, to]);
			// In order, and before the hours: so each period is one search, and none has to be sorted.
			const given = sql`(${givenRows({ dialect }, [samples.hour, samples.hour], spans)} order by 1) as given`;
			return query
				.select({
					connectionId: sql<string>`max(${samples.connectionId})`,
					hour: newest.mapWith(Number),
					records: total('records'),
					delivered: total('delivered'),
					unchanged: total('unchanged'),
					refused: total('refused'),
					failed: total('failed'),
					arrivals: total('arrivals'),
					arrivalSum: total('arrivalSum'),
					arrivalMax: sql`max(${samples.arrivalMax})`.mapWith(Number),
					runId: sql<string | null>`max(${samples.runId})`
				})
				.from(given)
				.crossJoin(samples)
				.where(and(eq(samples.connectionId, connectionId), sql`${samples.hour} >= g0 and ${samples.hour} < g1`))
				.groupBy(sql`g0`)
				.orderBy(sql`g0`);
		},

		/** How many records have come since the full hour `from`. */
		recordsSince: async (connectionId: string, from: number): Promise<number> =>
			first(await sinceOf({ connectionId, from }))?.records || 0,

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
