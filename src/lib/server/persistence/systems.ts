import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';
import { inPieces } from './in-pieces.ts';
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

		changing: (tx: Query, id: string, change: Partial<typeof systems.$inferInsert>) =>
			tx.update(systems).set(change).where(eq(systems.id, id)),

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

		/** A call to each of these has got through. */
		called: async (ids: readonly string[], at: number): Promise<void> => {
			for (const some of inPieces(ids, 1))
				await query.update(systems).set({ calledAt: at }).where(inArray(systems.id, some));
		},

		/** Those that no call has got through to since then, nor anybody who has signed in or asked. */
		unheardSince: (then: number) => {
			const isBefore = (column: typeof systems.calledAt | typeof systems.signInAt) =>
				or(isNull(column), lt(column, then));
			const isSilent = and(isBefore(systems.calledAt), or(eq(systems.signedIn, false), isBefore(systems.signInAt)));
			return query.select().from(systems).where(isSilent).orderBy(asc(systems.id));
		},

		/** The right to ask a system whether it lets us in; false where somebody else has just asked. */
		claimAsking: async ({ id, askedAt }: Pick<typeof systems.$inferSelect, 'id' | 'askedAt'>, now: number) => {
			const asWas = askedAt === null ? isNull(systems.askedAt) : eq(systems.askedAt, askedAt);
			const claimed = await query
				.update(systems)
				.set({ askedAt: now })
				.where(and(eq(systems.id, id), asWas))
				.returning({ id: systems.id });
			return claimed.length === 1;
		},

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
