import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import { runId } from '#lib/domain/runs/slot.ts';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';
import { isUniqueViolation } from './unique-violation.ts';

const EMPTY = { read: 0, delivered: 0, unchanged: 0, refused: 0, failed: 0 };

export interface Due {
	readonly connectionId: string;
	/** UTC milliseconds. */
	readonly slot: number;
	readonly queuedAt: number;
	readonly missed?: number;
}

export const runs = ({ query, tables: { connections, runs }, atomically }: Database) => {
	const queueing = (tx: Query, { connectionId, slot, queuedAt, missed = 0 }: Due) =>
		tx
			.insert(runs)
			.values({ id: runId(connectionId, slot), connectionId, slot, state: 'queued', queuedAt, missed, ...EMPTY })
			.onConflictDoNothing()
			.returning({ id: runs.id });

	/** The statement that ends a run that is still under way. */
	const ending = (tx: Query, id: string, change: Partial<typeof runs.$inferInsert>) =>
		tx
			.update(runs)
			.set(change)
			.where(and(eq(runs.id, id), eq(runs.state, 'running')));

	const standingOf = kept(() =>
		query
			.select({ run: runs.state, connection: connections.state })
			.from(runs)
			.innerJoin(connections, eq(connections.id, runs.connectionId))
			.where(eq(runs.id, sql.placeholder('id')))
	);

	const ofConnection = eq(runs.connectionId, sql.placeholder('connectionId'));
	const newestOf = kept(() =>
		query.select().from(runs).where(ofConnection).orderBy(desc(runs.slot)).limit(sql.placeholder('limit'))
	);
	const lastGoodOf = kept(() =>
		query
			.select()
			.from(runs)
			.where(and(ofConnection, eq(runs.state, 'done')))
			.orderBy(desc(runs.slot))
			.limit(1)
	);
	const failedSinceOf = kept(() =>
		query
			.select({ at: sql`min(coalesce(${runs.endedAt}, ${runs.slot}))`.mapWith(Number) })
			.from(runs)
			.where(and(ofConnection, eq(runs.state, 'failed'), gt(runs.slot, sql.placeholder('slot'))))
	);
	const newestSlotOf = kept(() =>
		query
			.select({ slot: sql`max(${runs.slot})`.mapWith(Number) })
			.from(runs)
			.where(ofConnection)
	);

	const deleteOvertaken = kept(() => {
		const connectionId = sql.placeholder('connectionId');
		const newest = query
			.select({ slot: sql`max(${runs.slot})` })
			.from(runs)
			.where(eq(runs.connectionId, connectionId));
		return query
			.delete(runs)
			.where(and(eq(runs.connectionId, connectionId), eq(runs.state, 'queued'), lt(runs.slot, sql`(${newest})`)));
	});

	return {
		/** The statement that queues a run, to stand in one list with what it is about. */
		queueing,

		/** True where this slot was not yet queued. */
		enqueueOnce: async (due: Due): Promise<boolean> => (await queueing(query, due)).length === 1,

		/** One changed row is the right to work on it; no two runs of one connection are ever claimed at a time. */
		claim: async (id: string, now: number): Promise<boolean> => {
			try {
				const [claimed] = await atomically((tx) => [
					tx
						.update(runs)
						.set({ state: 'running', startedAt: now, beatAt: now })
						.where(and(eq(runs.id, id), eq(runs.state, 'queued')))
						.returning({ id: runs.id })
				]);
				return (claimed as readonly unknown[]).length === 1;
			} catch (failure) {
				if (isUniqueViolation(failure)) return false;
				throw failure;
			}
		},

		/** Begins a run that was not queued, and answers with its id; null where another one of the connection is under way. */
		begin: async (connectionId: string, now: number): Promise<string | null> => {
			const id = runId(connectionId, now);
			const times = { slot: now, queuedAt: now, startedAt: now, beatAt: now };
			try {
				await query.insert(runs).values({ id, connectionId, ...times, state: 'running', missed: 0, ...EMPTY });
				return id;
			} catch (failure) {
				if (isUniqueViolation(failure)) return null;
				throw failure;
			}
		},

		/**
		 * Takes away what is queued for a connection but for the newest. To be called by a run that has begun: it does what
		 * they were queued for, and the newest stays as the mark of how far the calendar has come.
		 */
		dropOvertaken: (connectionId: string) => deleteOvertaken({ connectionId }),

		/** The states of a run and of its connection, or null where either is gone. */
		standing: async (id: string) => first(await standingOf({ id })),

		/** A sign of life; false where the run no longer counts. */
		beat: async (id: string, now: number): Promise<boolean> => {
			const [alive] = await atomically((tx) => [
				tx
					.update(runs)
					.set({ beatAt: now })
					.where(and(eq(runs.id, id), eq(runs.state, 'running')))
					.returning({ id: runs.id })
			]);
			return (alive as readonly unknown[]).length === 1;
		},

		/** The statement that writes down a run that something else has made. */
		noting: (tx: Query, row: Omit<typeof runs.$inferInsert, keyof typeof EMPTY | 'missed'> & Partial<typeof EMPTY>) =>
			tx.insert(runs).values({ ...EMPTY, missed: 0, ...row }),

		ending,

		end: (id: string, change: Partial<typeof runs.$inferInsert>) => atomically((tx) => [ending(tx, id, change)]),

		/** Ends runs whose process has given no sign of life since `before`; answers with their connections. */
		endAbandoned: (before: number, now: number) =>
			query
				.update(runs)
				.set({ state: 'failed', endedAt: now, say: 'The program was stopped in the middle; the next run goes on.' })
				.where(and(eq(runs.state, 'running'), lt(runs.beatAt, before)))
				.returning({ connectionId: runs.connectionId }),

		queued: (limit: number) =>
			query
				.select({ id: runs.id, connectionId: runs.connectionId })
				.from(runs)
				.where(eq(runs.state, 'queued'))
				.orderBy(asc(runs.queuedAt))
				.limit(limit),

		queuedOf: (connectionId: string) =>
			query
				.select({ id: runs.id, connectionId: runs.connectionId })
				.from(runs)
				.where(and(eq(runs.state, 'queued'), eq(runs.connectionId, connectionId)))
				.orderBy(asc(runs.queuedAt)),

		/** Connections with a run that is waiting or under way. */
		busy: async (): Promise<Set<string>> => {
			const rows = await query
				.selectDistinct({ connectionId: runs.connectionId })
				.from(runs)
				.where(inArray(runs.state, ['queued', 'running']));
			return new Set(rows.map((row) => row.connectionId));
		},

		byId: async (id: string) => first(await query.select().from(runs).where(eq(runs.id, id))),

		latest: (connectionId: string, limit: number) => newestOf({ connectionId, limit }),

		/** The newest slot that was ever queued for a connection, or null. */
		newestSlot: async (connectionId: string): Promise<number | null> =>
			first(await newestSlotOf({ connectionId }))?.slot || null,

		/** When the first of the runs after this slot ended that have failed, or null. */
		failedSince: async (connectionId: string, slot: number): Promise<number | null> =>
			first(await failedSinceOf({ connectionId, slot }))?.at || null,

		lastGood: async (connectionId: string) => first(await lastGoodOf({ connectionId }))
	};
};

export type Run = NonNullable<Awaited<ReturnType<ReturnType<typeof runs>['byId']>>>;
