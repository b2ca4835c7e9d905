import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';

/** When nothing is expected, for one connection or for all of a business. */
export const plannedPauses = ({ query, tables: { plannedPauses } }: Database) => ({
	adding: (tx: Query, row: typeof plannedPauses.$inferInsert) => tx.insert(plannedPauses).values(row),

	/** The statement that ends it: what was before stays paused. */
	ending: (tx: Query, id: string, endedAt: number) =>
		tx.update(plannedPauses).set({ endedAt }).where(eq(plannedPauses.id, id)),

	byId: async (id: string) => first(await query.select().from(plannedPauses).where(eq(plannedPauses.id, id))),

	/** Those that hold for a connection, also those that have ended: of itself, and of its whole business. */
	holdingFor: (workspaceId: string, connectionId: string) =>
		query
			.select()
			.from(plannedPauses)
			.where(
				and(
					eq(plannedPauses.workspaceId, workspaceId),
					or(isNull(plannedPauses.connectionId), eq(plannedPauses.connectionId, connectionId))
				)
			)
			.orderBy(asc(plannedPauses.id)),

	/** Those of every business in which runs rest, and that have not been ended. */
	resting: () =>
		query
			.select()
			.from(plannedPauses)
			.where(and(eq(plannedPauses.rests, true), isNull(plannedPauses.endedAt))),

	/** Those of a business that have not been ended. */
	of: (workspaceId: string) =>
		query
			.select()
			.from(plannedPauses)
			.where(and(eq(plannedPauses.workspaceId, workspaceId), isNull(plannedPauses.endedAt)))
			.orderBy(asc(plannedPauses.id))
});

export type StoredPlan = Awaited<ReturnType<ReturnType<typeof plannedPauses>['of']>>[number];
