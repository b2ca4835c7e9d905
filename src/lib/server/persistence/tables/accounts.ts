import type { Columns } from '../columns.ts';

export type Role = 'owner' | 'member' | 'viewer';

/** Who: businesses, the people in them, how they are signed in, and what they did. */
export const accountTables = ({ table, text, integer, time, json, flag, index, uniqueIndex, primaryKey }: Columns) => ({
	workspaces: table('workspaces', {
		id: text('id').primaryKey(),
		name: text('name').notNull(),
		country: text('country').notNull(),
		locale: text('locale').notNull(),
		timeZone: text('time_zone').notNull(),
		currency: text('currency').notNull(),
		/** 1 is Monday, 7 is Sunday. */
		weekStartsOn: integer('week_starts_on').notNull(),
		reportWeekday: integer('report_weekday').notNull(),
		reportHour: integer('report_hour').notNull(),
		reportOn: flag('report_on').notNull(),
		/** Hours of the local clock in which only what is urgent is told. */
		quietFrom: integer('quiet_from').notNull().default(21),
		quietTo: integer('quiet_to').notNull().default(7),
		/** For how many days after delivery the values of a record are kept. */
		keepValuesDays: integer('keep_values_days').notNull().default(30),
		createdAt: time('created_at').notNull()
	}),
	people: table(
		'people',
		{
			id: text('id').primaryKey(),
			/** In lower case. */
			email: text('email').notNull(),
			name: text('name').notNull(),
			passwordHash: text('password_hash').notNull(),
			createdAt: time('created_at').notNull()
		},
		(t) => [uniqueIndex('people_email').on(t.email)]
	),
	memberships: table(
		'memberships',
		{
			workspaceId: text('workspace_id').notNull(),
			personId: text('person_id').notNull(),
			role: text('role').$type<Role>().notNull(),
			/** Whether this person wants the weekly report. */
			reportOn: flag('report_on').notNull().default(true),
			/** When it comes to this person; empty where it comes as the business has it. */
			reportWeekday: integer('report_weekday'),
			reportHour: integer('report_hour'),
			reportTimeZone: text('report_time_zone'),
			createdAt: time('created_at').notNull()
		},
		(t) => [primaryKey({ columns: [t.workspaceId, t.personId] }), index('memberships_person').on(t.personId)]
	),
	sessions: table(
		'sessions',
		{
			/** SHA-256 of the token in the cookie: a stolen database signs nobody in. */
			id: text('id').primaryKey(),
			personId: text('person_id').notNull(),
			expiresAt: time('expires_at').notNull()
		},
		(t) => [index('sessions_person').on(t.personId)]
	),
	tokens: table(
		'tokens',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			name: text('name').notNull(),
			/** SHA-256 of the token. */
			hash: text('hash').notNull(),
			scope: text('scope').$type<'read' | 'write'>().notNull(),
			createdAt: time('created_at').notNull(),
			lastUsedAt: time('last_used_at')
		},
		(t) => [uniqueIndex('tokens_hash').on(t.hash)]
	),
	estimates: table(
		'estimates',
		{
			id: text('id').primaryKey(),
			/** Empty until the person who made it has an account. */
			workspaceId: text('workspace_id'),
			name: text('name').notNull(),
			draft: json<unknown>('draft').notNull(),
			modelVersion: integer('model_version').notNull(),
			createdAt: time('created_at').notNull(),
			changedAt: time('changed_at').notNull()
		},
		(t) => [index('estimates_workspace').on(t.workspaceId)]
	),
	audit: table(
		'audit',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id'),
			personId: text('person_id'),
			what: text('what').notNull(),
			which: text('which'),
			at: time('at').notNull()
		},
		(t) => [index('audit_workspace').on(t.workspaceId, t.id)]
	)
});
