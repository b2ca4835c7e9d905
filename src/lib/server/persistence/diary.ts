import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

/** What has changed: only ever added to. */
export const diary = ({ query, tables: { diary } }: Database) => ({
	/** The statement that writes one down, to stand in one list with the change it tells of. */
	adding: (tx: Query, row: typeof diary.$inferInsert) => tx.insert(diary).values(row),

	/** What is about a connection, its systems or the whole business, since a moment, the newest first. */
	of: ({ workspaceId, connectionId, systemIds }: DiaryPlace, since: number, limit: number) =>
		query
			.select()
			.from(diary)
			.where(
				and(
					or(
						eq(diary.connectionId, connectionId),
						inArray(diary.systemId, [...systemIds, '']),
						and(eq(diary.workspaceId, workspaceId), isNull(diary.connectionId), isNull(diary.systemId))
					),
					gte(diary.at, since)
				)
			)
			.orderBy(desc(diary.at), desc(diary.id))
			.limit(limit)
});

/** Whose diary is asked for. */
export interface DiaryPlace {
	readonly workspaceId: string;
	readonly connectionId: string;
	readonly systemIds: readonly string[];
}

export type DiaryRow = Awaited<ReturnType<ReturnType<typeof diary>['of']>>[number];
