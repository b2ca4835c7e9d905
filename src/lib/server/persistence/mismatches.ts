import { and, asc, count, eq, inArray, lte } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { inPieces } from './in-pieces.ts';

const COLUMNS = 12;

/** Where two systems do not agree, key by key. */
export const mismatches = ({ query, tables: { mismatches } }: Database) => {
	const told = (connectionId: string, now: number) =>
		and(eq(mismatches.connectionId, connectionId), eq(mismatches.state, 'open'), lte(mismatches.countsFrom, now));
	return {
		/** All that are known, told or not. */
		of: (connectionId: string) => query.select().from(mismatches).where(eq(mismatches.connectionId, connectionId)),

		/** Those that are told, the longest standing first. */
		told: (connectionId: string, now: number, limit: number, offset = 0) =>
			query
				.select()
				.from(mismatches)
				.where(told(connectionId, now))
				.orderBy(asc(mismatches.foundAt), asc(mismatches.kind), asc(mismatches.key))
				.limit(limit)
				.offset(offset),

		/** How many of each kind are told. */
		counts: async (connectionId: string, now: number) =>
			query
				.select({ kind: mismatches.kind, count: count() })
				.from(mismatches)
				.where(told(connectionId, now))
				.groupBy(mismatches.kind),

		/** Those that a person has called right. */
		right: (connectionId: string, limit: number) =>
			query
				.select()
				.from(mismatches)
				.where(and(eq(mismatches.connectionId, connectionId), eq(mismatches.state, 'right')))
				.orderBy(asc(mismatches.key))
				.limit(limit),

		byId: async (id: string) => first(await query.select().from(mismatches).where(eq(mismatches.id, id))),

		change: (id: string, change: Partial<typeof mismatches.$inferInsert>) =>
			query.update(mismatches).set(change).where(eq(mismatches.id, id)),

		/** The statements that write down new ones; one that stands already keeps since when, and what was said of it. */
		keeping: (tx: Query, rows: readonly (typeof mismatches.$inferInsert)[]) =>
			inPieces(rows, COLUMNS).map((piece) =>
				tx
					.insert(mismatches)
					.values(piece)
					.onConflictDoNothing({ target: [mismatches.connectionId, mismatches.kind, mismatches.key] })
			),

		/** The statement that brings one up to date. */
		changing: (tx: Query, id: string, change: Partial<typeof mismatches.$inferInsert>) =>
			tx.update(mismatches).set(change).where(eq(mismatches.id, id)),

		/** The statements that take away what agrees again. */
		dropping: (tx: Query, ids: readonly string[]) =>
			inPieces(ids, 1).map((piece) => tx.delete(mismatches).where(inArray(mismatches.id, piece)))
	};
};

type Nouns = ReturnType<typeof mismatches>;
export type StoredMismatch = Awaited<ReturnType<Nouns['of']>>[number];
