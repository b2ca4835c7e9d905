import { and, asc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Database, Query } from './database.ts';

/** Sentences that need a person, at one step. */
export interface Reason {
	readonly connectionId: string;
	readonly actionId: string;
	readonly state: DeliveryState;
	readonly says: readonly string[];
}

/** What a person has to decide, and what waits for a system. */
export const attention = ({ query, tables: { actions, connections, deliveries, records } }: Database) => {
	const said = sql<string>`coalesce(${deliveries.say}, '')`;
	const isOpen = inArray(deliveries.state, ['refused', 'in-doubt']);

	const rows = () =>
		query
			.select({ delivery: deliveries, record: records, action: actions, connection: connections })
			.from(deliveries)
			.innerJoin(records, eq(records.id, deliveries.recordId))
			.innerJoin(actions, eq(actions.id, deliveries.actionId))
			.innerJoin(connections, eq(connections.id, deliveries.connectionId));

	const saying = ({ connectionId, actionId, state, says }: Reason) =>
		and(
			eq(deliveries.connectionId, connectionId),
			eq(deliveries.actionId, actionId),
			eq(deliveries.state, state),
			inArray(said, [...says])
		);

	const isWaiting = (workspaceId: string, before: number) =>
		and(
			eq(connections.workspaceId, workspaceId),
			eq(deliveries.state, 'pending'),
			ne(connections.state, 'draft'),
			lt(records.arrivedAt, before)
		);

	return {
		/** What needs a person, counted by step, state and sentence. */
		reasons: (workspaceId: string) =>
			query
				.select({
					actionId: deliveries.actionId,
					connectionId: deliveries.connectionId,
					state: deliveries.state,
					say: said,
					count: sql`count(*)`.mapWith(Number),
					oldestAt: sql`min(coalesce(${records.occurredAt}, ${records.arrivedAt}))`.mapWith(Number),
					/** One of them, to name all of them by. */
					example: sql<string>`min(${deliveries.id})`
				})
				.from(deliveries)
				.innerJoin(records, eq(records.id, deliveries.recordId))
				.innerJoin(connections, eq(connections.id, deliveries.connectionId))
				.where(and(eq(connections.workspaceId, workspaceId), isOpen))
				.groupBy(deliveries.actionId, deliveries.connectionId, deliveries.state, said),

		/** Those with one of these sentences, oldest first. */
		saying: (reason: Reason, limit: number, offset: number) =>
			rows().where(saying(reason)).orderBy(asc(deliveries.recordId), asc(deliveries.id)).limit(limit).offset(offset),

		idsSaying: async (reason: Reason): Promise<string[]> => {
			const found = await query.select({ id: deliveries.id }).from(deliveries).where(saying(reason));
			return found.map(({ id }) => id);
		},

		/** The statement that decides for all of these that still stand in this state; answers with those. */
		deciding: (
			tx: Query,
			ids: readonly string[],
			from: DeliveryState,
			change: Pick<typeof deliveries.$inferInsert, 'state' | 'settledAt'>
		) =>
			tx
				.update(deliveries)
				.set({
					...change,
					nextAttemptAt: null,
					attempts: sql`case when ${deliveries.attempts} > 1 then 1 else ${deliveries.attempts} end`,
					firstAttemptAt: null,
					say: null,
					technical: null
				})
				.where(and(inArray(deliveries.id, [...ids]), eq(deliveries.state, from)))
				.returning({ id: deliveries.id }),

		/** What has not gone yet and came before this moment, oldest first. */
		waiting: (workspaceId: string, before: number, limit: number) =>
			rows().where(isWaiting(workspaceId, before)).orderBy(asc(deliveries.recordId), asc(deliveries.id)).limit(limit),

		/** How much of it there is, by the system that it is for. */
		countWaiting: (workspaceId: string, before: number) =>
			query
				.select({ systemId: actions.systemId, count: sql`count(*)`.mapWith(Number) })
				.from(deliveries)
				.innerJoin(records, eq(records.id, deliveries.recordId))
				.innerJoin(actions, eq(actions.id, deliveries.actionId))
				.innerJoin(connections, eq(connections.id, deliveries.connectionId))
				.where(isWaiting(workspaceId, before))
				.groupBy(actions.systemId)
	};
};

type Nouns = ReturnType<typeof attention>;
export type AttentionRow = Awaited<ReturnType<Nouns['saying']>>[number];
