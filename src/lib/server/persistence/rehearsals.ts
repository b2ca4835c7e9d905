import { and, eq, lt, ne, or } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

/** The newest rehearsal of each connection. */
export const rehearsals = ({ query, tables: { rehearsals } }: Database) => ({
	of: async (connectionId: string) =>
		first(await query.select().from(rehearsals).where(eq(rehearsals.connectionId, connectionId))),

	/** Begins one; false where another is going that has given a sign of life since `silent`. */
	begin: async (row: typeof rehearsals.$inferInsert, silent: number): Promise<boolean> => {
		const begun = await query
			.insert(rehearsals)
			.values(row)
			.onConflictDoUpdate({
				target: rehearsals.connectionId,
				set: { say: null, ...row },
				setWhere: or(ne(rehearsals.state, 'going'), lt(rehearsals.beatAt, silent))
			})
			.returning({ connectionId: rehearsals.connectionId });
		return begun.length === 1;
	},

	/** Keeps how far it has come, or how it ended; false where another one has taken its place. */
	keep: async (
		connectionId: string,
		startedAt: number,
		change: Partial<typeof rehearsals.$inferInsert>
	): Promise<boolean> => {
		const kept = await query
			.update(rehearsals)
			.set(change)
			.where(and(eq(rehearsals.connectionId, connectionId), eq(rehearsals.startedAt, startedAt)))
			.returning({ connectionId: rehearsals.connectionId });
		return kept.length === 1;
	}
});
