import { aliasedTable, and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Database } from './database.ts';
import { kept } from './kept.ts';

/** What has not come to an end yet. */
const OPEN = ['pending', 'sent', 'refused', 'in-doubt'] as const satisfies readonly DeliveryState[];

/** What is asked about deliveries that wait: few, however long the past of a connection is. */
export const waiting = ({ query, tables }: Pick<Database, 'query' | 'tables'>) => {
	const { deliveries, records, actions, connections } = tables;
	// Said as it is and not handed over: only then does SQLite know that the index of what waits will do.
	const isPending = sql`${deliveries.state} = 'pending'`;
	const ofConnection = eq(deliveries.connectionId, sql.placeholder('connectionId'));

	const holdsOf = kept(() => {
		const own = aliasedTable(actions, 'own');
		return query
			.select({ id: own.id, until: sql`max(${deliveries.nextAttemptAt})`.mapWith(Number) })
			.from(own)
			.innerJoin(actions, eq(actions.systemId, own.systemId))
			.innerJoin(deliveries, eq(deliveries.actionId, actions.id))
			.where(
				and(
					eq(own.connectionId, sql.placeholder('connectionId')),
					isPending,
					gt(deliveries.nextAttemptAt, sql.placeholder('now'))
				)
			)
			.groupBy(own.id);
	});
	const openCountsOf = kept(() =>
		query
			.select({ state: deliveries.state, count: sql`count(*)`.mapWith(Number) })
			.from(deliveries)
			.where(and(ofConnection, inArray(deliveries.state, [...OPEN])))
			.groupBy(deliveries.state)
	);
	const oldestOf = kept(() =>
		query
			.select({ at: sql`min(${records.arrivedAt})`.mapWith(Number) })
			.from(deliveries)
			.innerJoin(records, eq(records.id, deliveries.recordId))
			.where(and(ofConnection, inArray(deliveries.state, ['pending', 'sent'])))
	);

	return {
		/**
		 * Until when nothing is sent, by action of the connection, where its system has failed: whichever connection has
		 * found that out, something that waits for the system was put off to later than now.
		 */
		holds: async (connectionId: string, now: number): Promise<Map<string, number>> => {
			const rows = await holdsOf({ connectionId, now });
			return new Map(rows.map(({ id, until }) => [id, until]));
		},

		/** Whether anything of this action waits, now or until later. */
		isWaiting: async (actionId: string): Promise<boolean> => {
			const some = query.select({ id: deliveries.id }).from(deliveries);
			return (await some.where(and(eq(deliveries.actionId, actionId), isPending)).limit(1)).length === 1;
		},

		/** Those of these systems for which something waits that is tried again by itself. */
		systemsWaitedFor: async (systemIds: readonly string[]): Promise<Set<string | null>> => {
			const rows = await query
				.selectDistinct({ systemId: actions.systemId })
				.from(deliveries)
				.innerJoin(actions, eq(actions.id, deliveries.actionId))
				.innerJoin(connections, eq(connections.id, deliveries.connectionId))
				.where(and(inArray(actions.systemId, [...systemIds]), isPending, eq(connections.state, 'on')));
			return new Set(rows.map(({ systemId }) => systemId));
		},

		/** Switched-on connections with something that may be tried now, or whose answer was lost. */
		connectionsWithWork: async (now: number): Promise<string[]> => {
			const isDue = or(isNull(deliveries.nextAttemptAt), lte(deliveries.nextAttemptAt, now));
			const rows = await query
				.selectDistinct({ connectionId: deliveries.connectionId })
				.from(deliveries)
				.innerJoin(connections, eq(connections.id, deliveries.connectionId))
				.where(
					and(
						eq(connections.state, 'on'),
						or(eq(deliveries.state, 'sent'), and(eq(deliveries.state, 'pending'), isDue))
					)
				);
			return rows.map((row) => row.connectionId);
		},

		/** How many of a connection's deliveries have not come to an end, by state. */
		openCounts: async (connectionId: string): Promise<Partial<Record<(typeof OPEN)[number], number>>> => {
			const rows = await openCountsOf({ connectionId });
			return Object.fromEntries(rows.map((row) => [row.state, row.count]));
		},

		/** When the oldest record arrived that still waits for an action, or null. */
		oldestWaiting: async (connectionId: string): Promise<number | null> =>
			(await oldestOf({ connectionId }))[0]?.at || null
	};
};
