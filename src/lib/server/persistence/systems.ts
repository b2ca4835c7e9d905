import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';

export const systems = ({ query, tables: { systems } }: Database) => {
	const withId = kept(() =>
		query
			.select()
			.from(systems)
			.where(eq(systems.id, sql.placeholder('id')))
	);
	return {
		create: (row: typeof systems.$inferInsert) => query.insert(systems).values(row),

		change: (id: string, change: Partial<typeof systems.$inferInsert>) =>
			query.update(systems).set(change).where(eq(systems.id, id)),

		/** Keeps since when it fails, where that is known already. */
		failing: (id: string, failure: Pick<typeof systems.$inferInsert, 'failing' | 'failingSay'>, now: number) =>
			query
				.update(systems)
				.set({ ...failure, failingSince: sql`coalesce(${systems.failingSince}, ${now})` })
				.where(eq(systems.id, id)),

		working: (id: string) =>
			query.update(systems).set({ failing: null, failingSay: null, failingSince: null }).where(eq(systems.id, id)),

		of: (workspaceId: string) =>
			query.select().from(systems).where(eq(systems.workspaceId, workspaceId)).orderBy(asc(systems.name)),

		byId: async (id: string) => first(await withId({ id })),

		byName: async (workspaceId: string, name: string) =>
			first(
				await query
					.select()
					.from(systems)
					.where(and(eq(systems.workspaceId, workspaceId), eq(systems.name, name)))
			),

		byIncomingHash: async (hash: string) =>
			first(await query.select().from(systems).where(eq(systems.incomingHash, hash))),

		remove: (id: string) => query.delete(systems).where(eq(systems.id, id))
	};
};

export type System = NonNullable<Awaited<ReturnType<ReturnType<typeof systems>['byId']>>>;
