import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';

export const estimates = ({ query, tables: { estimates } }: Database) => ({
	create: (row: typeof estimates.$inferInsert) => query.insert(estimates).values(row),

	of: (workspaceId: string) =>
		query.select().from(estimates).where(eq(estimates.workspaceId, workspaceId)).orderBy(desc(estimates.changedAt)),

	byId: async (workspaceId: string, id: string) =>
		first(
			await query
				.select()
				.from(estimates)
				.where(and(eq(estimates.workspaceId, workspaceId), eq(estimates.id, id)))
		),

	/** One that was made before signing in and that nobody has yet. */
	unclaimed: async (id: string) =>
		first(
			await query
				.select()
				.from(estimates)
				.where(and(eq(estimates.id, id), isNull(estimates.workspaceId)))
		),

	/** Gives an estimate that was made before signing in to a workspace: once, and only while nobody has it. */
	claim: async (id: string, workspaceId: string): Promise<boolean> => {
		const claimed = await query
			.update(estimates)
			.set({ workspaceId })
			.where(and(eq(estimates.id, id), isNull(estimates.workspaceId)))
			.returning({ id: estimates.id });
		return claimed.length === 1;
	}
});

export type Estimate = NonNullable<Awaited<ReturnType<ReturnType<typeof estimates>['byId']>>>;
