import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

export const findings = ({ query, tables: { findings } }: Database) => ({
	/** The statement that opens one, to stand in one list with whom it is told. */
	adding: (tx: Query, row: typeof findings.$inferInsert) => tx.insert(findings).values(row),

	changing: (tx: Query, id: string, change: Partial<typeof findings.$inferInsert>) =>
		tx.update(findings).set(change).where(eq(findings.id, id)),

	change: (id: string, change: Partial<typeof findings.$inferInsert>) =>
		query.update(findings).set(change).where(eq(findings.id, id)),

	/** Open ones of a workspace, the longest standing first. */
	openOf: (workspaceId: string) =>
		query
			.select()
			.from(findings)
			.where(and(eq(findings.workspaceId, workspaceId), isNull(findings.solvedAt)))
			.orderBy(asc(findings.since), asc(findings.id)),

	/** Open ones about these systems. */
	openOfSystems: (systemIds: readonly string[]) =>
		query
			.select()
			.from(findings)
			.where(and(inArray(findings.systemId, [...systemIds]), isNull(findings.solvedAt)))
			.orderBy(asc(findings.since), asc(findings.id)),

	openOfConnection: (connectionId: string) =>
		query
			.select()
			.from(findings)
			.where(and(eq(findings.connectionId, connectionId), isNull(findings.solvedAt)))
			.orderBy(asc(findings.since))
});

export type StoredFinding = Awaited<ReturnType<ReturnType<typeof findings>['openOf']>>[number];
