import { and, asc, eq, getTableColumns, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { inPieces } from './in-pieces.ts';

export const deliveries = ({ query, tables: { deliveries, records, actions, connections } }: Database) => {
	const isDue = (now: number) => or(isNull(deliveries.nextAttemptAt), lte(deliveries.nextAttemptAt, now));

	const withRecord = () =>
		query
			.select({ delivery: deliveries, record: records })
			.from(deliveries)
			.innerJoin(records, eq(records.id, deliveries.recordId));

	return {
		/** The statements that keep them, however many there are. */
		adding: (tx: Query, rows: readonly (typeof deliveries.$inferInsert)[]) =>
			inPieces(rows, Object.keys(getTableColumns(deliveries)).length).map((piece) =>
				tx.insert(deliveries).values(piece)
			),

		/** What waits for this action and may be tried now, in the order the records came; of one record only, if named. */
		due: (actionId: string, now: number, limit: number, recordId: string | null = null) =>
			withRecord()
				.where(
					and(
						eq(deliveries.actionId, actionId),
						eq(deliveries.state, 'pending'),
						isDue(now),
						recordId === null ? undefined : eq(deliveries.recordId, recordId)
					)
				)
				.orderBy(asc(deliveries.recordId))
				.limit(limit),

		/** Sent, and nobody knows whether it arrived: only looked at while no run of the connection is under way. */
		unanswered: (connectionId: string) =>
			withRecord()
				.where(and(eq(deliveries.connectionId, connectionId), eq(deliveries.state, 'sent')))
				.orderBy(asc(deliveries.recordId)),

		/** Marks as sent before the call, so that a crash leaves a doubt and not a gap; answers with those that still wait. */
		markSent: (tx: Query, ids: readonly string[], now: number) =>
			tx
				.update(deliveries)
				.set({
					state: 'sent',
					attempts: sql`${deliveries.attempts} + 1`,
					firstAttemptAt: sql`coalesce(${deliveries.firstAttemptAt}, ${now})`
				})
				.where(and(inArray(deliveries.id, [...ids]), eq(deliveries.state, 'pending')))
				.returning({ id: deliveries.id }),

		changing: (tx: Query, id: string, change: Partial<typeof deliveries.$inferInsert>) =>
			tx.update(deliveries).set(change).where(eq(deliveries.id, id)),

		/** Changes it only where it still stands in this state; answers with it where it did. */
		changingFrom: (tx: Query, id: string, state: DeliveryState, change: Partial<typeof deliveries.$inferInsert>) =>
			tx
				.update(deliveries)
				.set(change)
				.where(and(eq(deliveries.id, id), eq(deliveries.state, state)))
				.returning({ id: deliveries.id }),

		/** Everything of an action that waits is put off to this time (or released with null). */
		putOff: (tx: Query, actionId: string, nextAttemptAt: number | null) =>
			tx
				.update(deliveries)
				.set({ nextAttemptAt })
				.where(and(eq(deliveries.actionId, actionId), eq(deliveries.state, 'pending'))),

		/** Until when nothing is sent, by action, where something waits that was put off to later than now. */
		holds: async (connectionId: string, now: number): Promise<Map<string, number>> => {
			const until = sql`max(${deliveries.nextAttemptAt})`.mapWith(Number);
			const rows = await query
				.select({ actionId: deliveries.actionId, until })
				.from(deliveries)
				.where(
					and(
						eq(deliveries.connectionId, connectionId),
						eq(deliveries.state, 'pending'),
						gt(deliveries.nextAttemptAt, now)
					)
				)
				.groupBy(deliveries.actionId);
			return new Map(rows.map((row) => [row.actionId, row.until]));
		},

		/** Switched-on connections with something that may be tried now, or whose answer was lost. */
		connectionsWithWork: async (now: number): Promise<string[]> => {
			const rows = await query
				.selectDistinct({ connectionId: deliveries.connectionId })
				.from(deliveries)
				.innerJoin(connections, eq(connections.id, deliveries.connectionId))
				.where(
					and(
						eq(connections.state, 'on'),
						or(eq(deliveries.state, 'sent'), and(eq(deliveries.state, 'pending'), isDue(now)))
					)
				);
			return rows.map((row) => row.connectionId);
		},

		/** How many of a connection's deliveries stand in which state, and since when the oldest waits. */
		counts: async (connectionId: string): Promise<Partial<Record<DeliveryState, number>>> => {
			const rows = await query
				.select({ state: deliveries.state, count: sql`count(*)`.mapWith(Number) })
				.from(deliveries)
				.where(eq(deliveries.connectionId, connectionId))
				.groupBy(deliveries.state);
			return Object.fromEntries(rows.map((row) => [row.state, row.count]));
		},

		/** When the oldest record arrived that still waits for an action, or null. */
		oldestWaiting: async (connectionId: string): Promise<number | null> => {
			const [row] = await query
				.select({ at: sql`min(${records.arrivedAt})`.mapWith(Number) })
				.from(deliveries)
				.innerJoin(records, eq(records.id, deliveries.recordId))
				.where(and(eq(deliveries.connectionId, connectionId), inArray(deliveries.state, ['pending', 'sent'])));
			return row?.at || null;
		},

		ofRecords: async (recordIds: readonly string[]) =>
			recordIds.length === 0
				? []
				: await query
						.select()
						.from(deliveries)
						.where(inArray(deliveries.recordId, [...recordIds])),

		byId: async (id: string) => first(await withRecord().where(eq(deliveries.id, id))),

		/** What a person has to decide, oldest first. */
		needingAttention: (workspaceId: string, limit: number) =>
			query
				.select({ delivery: deliveries, record: records, action: actions, connection: connections })
				.from(deliveries)
				.innerJoin(records, eq(records.id, deliveries.recordId))
				.innerJoin(actions, eq(actions.id, deliveries.actionId))
				.innerJoin(connections, eq(connections.id, deliveries.connectionId))
				.where(and(eq(connections.workspaceId, workspaceId), inArray(deliveries.state, ['refused', 'in-doubt'])))
				.orderBy(asc(deliveries.recordId))
				.limit(limit),

		countNeedingAttention: async (workspaceId: string): Promise<number> => {
			const [row] = await query
				.select({ count: sql`count(distinct ${deliveries.recordId})`.mapWith(Number) })
				.from(deliveries)
				.innerJoin(connections, eq(connections.id, deliveries.connectionId))
				.where(and(eq(connections.workspaceId, workspaceId), inArray(deliveries.state, ['refused', 'in-doubt'])));
			return row?.count ?? 0;
		}
	};
};

type Nouns = ReturnType<typeof deliveries>;
export type Delivery = Awaited<ReturnType<Nouns['ofRecords']>>[number];
export type WaitingDelivery = Awaited<ReturnType<Nouns['due']>>[number];
