import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Query } from './database.ts';
import { first } from './first.ts';

export const reports = ({ query, tables: { reports, mails } }: Database) => {
	const of = (workspaceId: string, personId: string) =>
		and(eq(reports.workspaceId, workspaceId), eq(reports.personId, personId));

	/** Without the mail itself: a year of pictures is a lot to read for a list. */
	const inShort = {
		id: reports.id,
		week: reports.week,
		personId: reports.personId,
		createdAt: reports.createdAt,
		mailId: mails.id,
		recipient: mails.recipient,
		subject: mails.subject,
		state: mails.state,
		attempts: mails.attempts,
		say: mails.say
	};

	return {
		/** Fails where this person already has a report of this week: it is sent once. */
		adding: (tx: Query, row: typeof reports.$inferInsert) => tx.insert(reports).values(row),

		/** The newest week that a person has a report of, or null. */
		newestWeek: async (workspaceId: string, personId: string): Promise<string | null> =>
			first(
				await query
					.select({ week: reports.week })
					.from(reports)
					.where(of(workspaceId, personId))
					.orderBy(desc(reports.week))
					.limit(1)
			)?.week ?? null,

		count: async (workspaceId: string, personId: string): Promise<number> => {
			const [row] = await query
				.select({ count: sql`count(*)`.mapWith(Number) })
				.from(reports)
				.where(of(workspaceId, personId));
			return row?.count ?? 0;
		},

		/** All of a person, the one that was written last first. */
		of: (workspaceId: string, personId: string) =>
			query
				.select(inShort)
				.from(reports)
				.innerJoin(mails, eq(mails.id, reports.mailId))
				.where(of(workspaceId, personId))
				.orderBy(desc(reports.createdAt), desc(reports.id)),

		/** Those of a business that were written after `since`, the oldest first. */
		since: (workspaceId: string, since: number) =>
			query
				.select(inShort)
				.from(reports)
				.innerJoin(mails, eq(mails.id, reports.mailId))
				.where(and(eq(reports.workspaceId, workspaceId), gt(reports.createdAt, since)))
				.orderBy(asc(reports.createdAt), asc(reports.id)),

		/** With the whole mail. Whoever belongs to the business may read it: it is about the same business for all of them. */
		byId: async (workspaceId: string, id: string) =>
			first(
				await query
					.select({ id: reports.id, week: reports.week, personId: reports.personId, mail: mails })
					.from(reports)
					.innerJoin(mails, eq(mails.id, reports.mailId))
					.where(and(eq(reports.workspaceId, workspaceId), eq(reports.id, id)))
			)
	};
};

export type ShortReport = Awaited<ReturnType<ReturnType<typeof reports>['of']>>[number];
