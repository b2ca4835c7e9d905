import {
	and,
	asc,
	desc,
	eq,
	getTableColumns,
	inArray,
	isNotNull,
	isNull,
	lte,
	ne,
	or,
	sql,
	type Placeholder
} from 'drizzle-orm';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { givenFor } from './given-rows.ts';
import { kept } from './kept.ts';
import { sending } from './sending.ts';
import { waiting } from './waiting.ts';

export const deliveries = ({ dialect, query, tables }: Database) => {
	const { deliveries, records, actions, connections } = tables;
	// Said as it is and not handed over: only then does SQLite know that the index of what waits will do.
	const isPending = sql`${deliveries.state} = 'pending'`;
	const isDue = (now: number | Placeholder) => or(isNull(deliveries.nextAttemptAt), lte(deliveries.nextAttemptAt, now));

	// What we have refused ourselves has no technical words; what waits says why once it was tried.
	const isFailing = and(
		inArray(deliveries.state, ['pending', 'refused', 'in-doubt']),
		or(ne(deliveries.technical, ''), and(isPending, isNotNull(deliveries.say)))
	);

	const withRecord = () =>
		query
			.select({ delivery: deliveries, record: records })
			.from(deliveries)
			.innerJoin(records, eq(records.id, deliveries.recordId));

	// Every record that is sent is read by this: what nobody asks for on the way is left where it is.
	const { id, actionId, recordId, recordKey, key, attempts, firstAttemptAt, nextAttemptAt } = deliveries;
	const { receipt, corrected, tried } = deliveries;
	const onTheWay = () =>
		query
			.select({
				delivery: {
					...{ id, actionId, recordId, recordKey, key, attempts, firstAttemptAt, nextAttemptAt },
					...{ receipt, corrected, tried }
				},
				record: {
					key: records.key,
					values: records.values,
					problem: records.problem,
					occurredAt: records.occurredAt,
					arrivedAt: records.arrivedAt,
					backfill: records.backfill
				}
			})
			.from(deliveries)
			.innerJoin(records, eq(records.id, deliveries.recordId));

	const dueOf = kept(() =>
		onTheWay()
			.where(and(eq(deliveries.actionId, sql.placeholder('actionId')), isPending, isDue(sql.placeholder('now'))))
			.orderBy(asc(deliveries.recordId))
			.limit(sql.placeholder('limit'))
	);
	const unansweredOf = kept(() =>
		onTheWay()
			.where(and(eq(deliveries.connectionId, sql.placeholder('connectionId')), eq(deliveries.state, 'sent')))
			.orderBy(asc(deliveries.recordId))
	);
	return {
		/** The statement that keeps them, however many there are. */
		adding: (tx: Query, rows: readonly (typeof deliveries.$inferInsert)[]) =>
			tx.insert(deliveries).select(givenFor({ dialect }, deliveries, rows)),

		/** What waits for this action and may be tried now, in the order the records came; of one record only, if named. */
		due: (actionId: string, now: number, limit: number, recordId: string | null = null) =>
			recordId === null
				? dueOf({ actionId, now, limit })
				: onTheWay()
						.where(and(eq(deliveries.actionId, actionId), isPending, isDue(now), eq(deliveries.recordId, recordId)))
						.limit(limit),

		/** Sent, and nobody knows whether it arrived: only looked at while no run of the connection is under way. */
		unanswered: (connectionId: string) => unansweredOf({ connectionId }),

		...sending({ dialect, tables }),
		...waiting({ query, tables }),

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
				.where(and(eq(deliveries.actionId, actionId), isPending)),

		/** How many of a connection's deliveries there are, by state. */
		counts: async (connectionId: string): Promise<Partial<Record<DeliveryState, number>>> => {
			const rows = await query
				.select({ state: deliveries.state, count: sql`count(*)`.mapWith(Number) })
				.from(deliveries)
				.where(eq(deliveries.connectionId, connectionId))
				.groupBy(deliveries.state);
			return Object.fromEntries(rows.map((row) => [row.state, row.count]));
		},

		/** Those for a system that the system has answered no to, or has not answered, the newest first; at most one. */
		lastFailed: (systemId: string) =>
			query
				.select(getTableColumns(deliveries))
				.from(deliveries)
				.innerJoin(actions, eq(actions.id, deliveries.actionId))
				.where(and(eq(actions.systemId, systemId), isFailing))
				.orderBy(desc(deliveries.recordId))
				.limit(1),

		/** How many of those there are. */
		countFailing: async (systemId: string): Promise<number> => {
			const [row] = await query
				.select({ count: sql`count(*)`.mapWith(Number) })
				.from(deliveries)
				.innerJoin(actions, eq(actions.id, deliveries.actionId))
				.where(and(eq(actions.systemId, systemId), isFailing));
			return row?.count ?? 0;
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
