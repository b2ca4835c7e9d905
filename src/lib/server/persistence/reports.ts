import { and, desc, eq } from 'drizzle-orm';
import type { Database, Query } from './database.ts';

export const reports = ({ query, tables: { reports, mails } }: Database) => ({
	/** Fails where this person already has a report of this week: it is sent once. */
	adding: (tx: Query, row: typeof reports.$inferInsert) => tx.insert(reports).values(row),

	exists: async (workspaceId: string, personId: string, week: string): Promise<boolean> => {
		const rows = await query
			.select({ id: reports.id })
			.from(reports)
			.where(and(eq(reports.workspaceId, workspaceId), eq(reports.personId, personId), eq(reports.week, week)));
		return rows.length > 0;
	},

	latest: (workspaceId: string, personId: string, limit: number) =>
		query
			.select({ id: reports.id, week: reports.week, createdAt: reports.createdAt, mail: mails })
			.from(reports)
			.innerJoin(mails, eq(mails.id, reports.mailId))
			.where(and(eq(reports.workspaceId, workspaceId), eq(reports.personId, personId)))
			.orderBy(desc(reports.week))
			.limit(limit)
});
