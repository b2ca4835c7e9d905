import { and, asc, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';

export const findings = ({ query, tables: { findings } }: Database) => {
	/** What is over if it stays so is not shown any more. */
	const isOpen = and(isNull(findings.solvedAt), isNull(findings.calmSince));
	return {
		/** The statement that opens one, to stand in one list with whom it is told. */
		adding: (tx: Query, row: typeof findings.$inferInsert) => tx.insert(findings).values(row),

		changing: (tx: Query, id: string, change: Partial<typeof findings.$inferInsert>) =>
			tx.update(findings).set(change).where(eq(findings.id, id)),

		change: (id: string, change: Partial<typeof findings.$inferInsert>) =>
			query.update(findings).set(change).where(eq(findings.id, id)),

		byId: async (id: string) => first(await query.select().from(findings).where(eq(findings.id, id))),

		/** Those of a workspace that are not solved, those among them that may be over. */
		unsolvedOf: (workspaceId: string) =>
			query
				.select()
				.from(findings)
				.where(and(eq(findings.workspaceId, workspaceId), isNull(findings.solvedAt)))
				.orderBy(asc(findings.since), asc(findings.id)),

		/** Open ones of a workspace, the longest standing first. */
		openOf: (workspaceId: string) =>
			query
				.select()
				.from(findings)
				.where(and(eq(findings.workspaceId, workspaceId), isOpen))
				.orderBy(asc(findings.since), asc(findings.id)),

		/** Open ones about these systems. */
		openOfSystems: (systemIds: readonly string[]) =>
			query
				.select()
				.from(findings)
				.where(and(inArray(findings.systemId, [...systemIds]), isOpen))
				.orderBy(asc(findings.since), asc(findings.id)),

		/** Of a workspace, those that stood for a part of this time and are over. */
		overBetween: (workspaceId: string, from: number, to: number) =>
			query
				.select()
				.from(findings)
				.where(and(eq(findings.workspaceId, workspaceId), lt(findings.since, to), gte(findings.solvedAt, from))),

		openOfConnection: (connectionId: string) =>
			query
				.select()
				.from(findings)
				.where(and(eq(findings.connectionId, connectionId), isOpen))
				.orderBy(asc(findings.since))
	};
};

export type StoredFinding = Awaited<ReturnType<ReturnType<typeof findings>['openOf']>>[number];
