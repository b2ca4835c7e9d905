import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { first } from './first.ts';
import { kept } from './kept.ts';
import type { Role } from './tables/accounts.ts';

/** A person's own time for the weekly report: a weekday (1 is Monday), an hour, and the clock that shows it. */
export interface ReportPlan {
	readonly reportWeekday: number | null;
	readonly reportHour: number | null;
	readonly reportTimeZone: string | null;
}

export const workspaces = ({ query, tables: { workspaces, memberships, people } }: Database) => {
	const withId = kept(() =>
		query
			.select()
			.from(workspaces)
			.where(eq(workspaces.id, sql.placeholder('id')))
	);
	return {
		create: (row: typeof workspaces.$inferInsert) => query.insert(workspaces).values(row),

		change: (id: string, change: Partial<typeof workspaces.$inferInsert>) =>
			query.update(workspaces).set(change).where(eq(workspaces.id, id)),

		byId: async (id: string) => first(await withId({ id })),

		/** The first one that nobody belongs to yet, as `handover apply` leaves it on a new installation, or null. */
		withoutPeople: async () =>
			first(
				await query
					.select({ id: workspaces.id })
					.from(workspaces)
					.leftJoin(memberships, eq(memberships.workspaceId, workspaces.id))
					.where(isNull(memberships.personId))
					.orderBy(asc(workspaces.id))
					.limit(1)
			),

		all: () => query.select().from(workspaces).orderBy(asc(workspaces.id)),

		join: (workspaceId: string, personId: string, role: Role, createdAt: number) =>
			query.insert(memberships).values({ workspaceId, personId, role, createdAt }).onConflictDoNothing(),

		/** Whether a person of a workspace wants the weekly report. */
		wantReport: (workspaceId: string, personId: string, reportOn: boolean) =>
			query
				.update(memberships)
				.set({ reportOn })
				.where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.personId, personId))),

		/** When the weekly report comes to a person; nulls where it comes as the business has it. */
		planReport: (workspaceId: string, personId: string, plan: ReportPlan) =>
			query
				.update(memberships)
				.set(plan)
				.where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.personId, personId))),

		/** The workspaces of a person with the role there, in the order they were joined. */
		of: (personId: string) =>
			query
				.select({ workspace: workspaces, role: memberships.role })
				.from(memberships)
				.innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
				.where(eq(memberships.personId, personId))
				.orderBy(asc(memberships.createdAt)),

		/** The people of a workspace with their role. */
		people: (workspaceId: string) =>
			query
				.select({
					id: people.id,
					email: people.email,
					name: people.name,
					role: memberships.role,
					reportOn: memberships.reportOn,
					reportWeekday: memberships.reportWeekday,
					reportHour: memberships.reportHour,
					reportTimeZone: memberships.reportTimeZone,
					joinedAt: memberships.createdAt
				})
				.from(memberships)
				.innerJoin(people, eq(people.id, memberships.personId))
				.where(eq(memberships.workspaceId, workspaceId))
				.orderBy(asc(memberships.createdAt))
	};
};

export type Workspace = NonNullable<Awaited<ReturnType<ReturnType<typeof workspaces>['byId']>>>;

/** Somebody of a workspace, with when the report comes to them. */
export type Member = Awaited<ReturnType<ReturnType<typeof workspaces>['people']>>[number];
