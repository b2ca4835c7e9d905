import { eq, sql } from 'drizzle-orm';
import type { Cursor } from '#connectors/contract.ts';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';

export const cursors = ({ query, tables: { cursors } }: Database) => {
	const ofConnection = kept(() =>
		query
			.select()
			.from(cursors)
			.where(eq(cursors.connectionId, sql.placeholder('connectionId')))
	);
	return {
		/** How far a connection has read, or null where it has never read. */
		of: async (connectionId: string): Promise<Cursor | null> =>
			first(await ofConnection({ connectionId }))?.value ?? null,

		/** The statement that moves it, to stand in one list with the deliveries it rests on. */
		moving: (tx: Query, connectionId: string, cursor: Cursor, savedAt: number) => {
			// Left to itself, drizzle makes an empty column of JSON's null.
			const value = cursor ?? sql`'null'`;
			return tx
				.insert(cursors)
				.values({ connectionId, value, savedAt })
				.onConflictDoUpdate({ target: cursors.connectionId, set: { value, savedAt } });
		}
	};
};
