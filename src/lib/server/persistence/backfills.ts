import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { runId } from '#lib/domain/runs/slot.ts';
import type { Cursor } from '#connectors/contract.ts';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';

/** What one page of a backfill has brought. */
export interface BackfillPage {
	readonly cursor: Cursor;
	readonly looked: number;
	readonly taken: number;
	readonly known: number;
	readonly older: number;
	readonly reachedAt: number | null;
}

/** A catch-up from a date: one for a connection, with a cursor of its own. */
export const backfills = ({ query, tables: { backfills, connections, runs } }: Database) => {
	const going = (...more: Parameters<typeof and>) => and(eq(backfills.state, 'going'), ...more);
	const runsOwn = kept(() =>
		query
			.select({ backfill: backfills })
			.from(runs)
			.innerJoin(backfills, eq(backfills.connectionId, runs.connectionId))
			.where(going(eq(runs.id, sql.placeholder('id')), eq(runs.kind, 'backfill')))
	);
	return {
		of: async (connectionId: string) =>
			first(await query.select().from(backfills).where(eq(backfills.connectionId, connectionId))),

		/** The statement that begins one in place of an earlier one that is over; it answers with it where it did. */
		beginning: (tx: Query, row: typeof backfills.$inferInsert) =>
			tx
				.insert(backfills)
				.values(row)
				.onConflictDoUpdate({
					target: backfills.connectionId,
					set: { cursor: null, reachedAt: null, endedAt: null, nextAt: null, say: null, ...row },
					setWhere: eq(backfills.state, 'done')
				})
				.returning({ connectionId: backfills.connectionId }),

		/** Changes it where it stands in one of these states; answers whether it did. */
		change: async (
			connectionId: string,
			from: readonly ('going' | 'paused')[],
			change: Partial<typeof backfills.$inferInsert>
		): Promise<boolean> => {
			const changed = await query
				.update(backfills)
				.set(change)
				.where(and(eq(backfills.connectionId, connectionId), inArray(backfills.state, [...from])))
				.returning({ connectionId: backfills.connectionId });
			return changed.length === 1;
		},

		/** The statement that moves it on by a page, to stand in one list with the records of the page. */
		moving: (tx: Query, connectionId: string, page: BackfillPage) => {
			const { cursor, looked, taken, known, older, reachedAt } = page;
			return tx
				.update(backfills)
				.set({
					// Left to itself, drizzle makes an empty column of JSON's null.
					cursor: cursor ?? sql`'null'`,
					looked: sql`${backfills.looked} + ${looked}`,
					taken: sql`${backfills.taken} + ${taken}`,
					known: sql`${backfills.known} + ${known}`,
					older: sql`${backfills.older} + ${older}`,
					...(reachedAt === null ? {} : { reachedAt }),
					say: null
				})
				.where(eq(backfills.connectionId, connectionId));
		},

		/** The one that this run is to carry on, or null. */
		ofRun: async (id: string) => first(await runsOwn({ id }))?.backfill ?? null,

		/** Those of switched-on connections that may be carried on now. */
		due: async (now: number): Promise<string[]> => {
			const rows = await query
				.select({ id: backfills.connectionId })
				.from(backfills)
				.innerJoin(connections, eq(connections.id, backfills.connectionId))
				.where(going(eq(connections.state, 'on'), or(isNull(backfills.nextAt), lte(backfills.nextAt, now))))
				.orderBy(asc(backfills.startedAt));
			return rows.map(({ id }) => id);
		},

		/** The statement that queues a run which carries it on. */
		queueing: (tx: Query, connectionId: string, slot: number) =>
			tx
				.insert(runs)
				.values({
					id: runId(connectionId, slot),
					...{ connectionId, slot, queuedAt: slot },
					state: 'queued',
					kind: 'backfill',
					...{ read: 0, delivered: 0, unchanged: 0, refused: 0, failed: 0, missed: 0 }
				})
				.onConflictDoNothing()
				.returning({ id: runs.id }),

		/** The statement that leaves it alone until then. */
		putOff: (tx: Query, connectionId: string, nextAt: number | null, say: string | null) =>
			tx.update(backfills).set({ nextAt, say }).where(eq(backfills.connectionId, connectionId))
	};
};

export type Backfill = NonNullable<Awaited<ReturnType<ReturnType<typeof backfills>['of']>>>;
