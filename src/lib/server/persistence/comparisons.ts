import { and, asc, desc, eq, gte, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';

/** What is compared with what, and how each night went. */
export const comparisons = ({
	query,
	atomically,
	tables: { comparisons, connections, mismatches, nights }
}: Database) => {
	const ofConnection = kept(() =>
		query
			.select()
			.from(comparisons)
			.where(eq(comparisons.connectionId, sql.placeholder('connectionId')))
	);
	return {
		of: async (connectionId: string) => first(await ofConnection({ connectionId })),

		/** Those of one business, and what each connection is called. */
		inWorkspace: (workspaceId: string) =>
			query
				.select({ comparison: comparisons, name: connections.name })
				.from(comparisons)
				.innerJoin(connections, eq(connections.id, comparisons.connectionId))
				.where(eq(connections.workspaceId, workspaceId)),

		/** Those of every business whose connection is on. */
		switchedOn: () =>
			query
				.select({ comparison: comparisons, connection: connections })
				.from(comparisons)
				.innerJoin(connections, eq(connections.id, comparisons.connectionId))
				.where(eq(connections.state, 'on'))
				.orderBy(asc(comparisons.connectionId)),

		/** The statements that keep it in place of an earlier one; of one about other lists nothing is left. */
		keeping: (tx: Query, row: typeof comparisons.$inferInsert, isAnother: boolean) => [
			...(isAnother
				? [
						tx.delete(mismatches).where(eq(mismatches.connectionId, row.connectionId)),
						tx.delete(nights).where(eq(nights.connectionId, row.connectionId))
					]
				: []),
			tx.insert(comparisons).values(row).onConflictDoUpdate({ target: comparisons.connectionId, set: row })
		],

		/**
		 * Takes a comparison up; false where another process is at it, where the night is done already, or is not to be
		 * tried again yet. `silent`: who has given no sign of life since then has died. Without a night it is begun at once.
		 */
		claim: async (connectionId: string, now: number, silent: number, night?: number): Promise<boolean> => {
			const isDue =
				night === undefined
					? undefined
					: and(lt(comparisons.slot, night), or(isNull(comparisons.nextAt), lte(comparisons.nextAt, now)));
			const claimed = await query
				.update(comparisons)
				.set({ state: 'going', beatAt: now })
				.where(
					and(
						eq(comparisons.connectionId, connectionId),
						or(eq(comparisons.state, 'idle'), lt(comparisons.beatAt, silent)),
						isDue
					)
				)
				.returning({ connectionId: comparisons.connectionId });
			return claimed.length === 1;
		},

		beat: (connectionId: string, now: number) =>
			query
				.update(comparisons)
				.set({ beatAt: now })
				.where(and(eq(comparisons.connectionId, connectionId), eq(comparisons.state, 'going'))),

		/** The statement that lets it go again, to stand in one list with what came of it. */
		ending: (tx: Query, connectionId: string, change: Partial<typeof comparisons.$inferInsert>) =>
			tx
				.update(comparisons)
				.set({ ...change, state: 'idle' })
				.where(eq(comparisons.connectionId, connectionId)),

		/** The statement that notes a night; one of the same moment takes its place. */
		noting: (tx: Query, row: typeof nights.$inferInsert) =>
			tx
				.insert(nights)
				.values(row)
				.onConflictDoUpdate({ target: [nights.connectionId, nights.at], set: row }),

		/** The nights since a moment, the oldest first. */
		nights: (connectionId: string, since: number) =>
			query
				.select()
				.from(nights)
				.where(and(eq(nights.connectionId, connectionId), gte(nights.at, since)))
				.orderBy(asc(nights.at)),

		/** The newest nights first. */
		latest: (connectionId: string, count: number) =>
			query.select().from(nights).where(eq(nights.connectionId, connectionId)).orderBy(desc(nights.at)).limit(count),

		/** With its nights and mismatches; nothing changes in the two systems. */
		remove: (connectionId: string) =>
			atomically((tx) => [
				tx.delete(mismatches).where(eq(mismatches.connectionId, connectionId)),
				tx.delete(nights).where(eq(nights.connectionId, connectionId)),
				tx.delete(comparisons).where(eq(comparisons.connectionId, connectionId))
			])
	};
};

type Nouns = ReturnType<typeof comparisons>;
export type Comparison = NonNullable<Awaited<ReturnType<Nouns['of']>>>;
export type Night = Awaited<ReturnType<Nouns['nights']>>[number];
