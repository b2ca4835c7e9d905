import type { Columns } from '../columns.ts';

/** What ends on a day that is known before: versions of interfaces, and the address at which calendars read of logins. */
export const endingTables = ({ table, text, time, uniqueIndex }: Columns) => ({
	interfaceNotices: table('interface_notices', {
		systemId: text('system_id').primaryKey(),
		firstSeenAt: time('first_seen_at').notNull(),
		lastSeenAt: time('last_seen_at').notNull(),
		deprecatedAt: time('deprecated_at'),
		sunsetAt: time('sunset_at'),
		link: text('link'),
		hint: text('hint')
	}),
	calendars: table(
		'calendars',
		{
			workspaceId: text('workspace_id').primaryKey(),
			/** SHA-256 of the token in the address, and the same token, sealed. */
			tokenHash: text('token_hash').notNull(),
			token: text('token').notNull(),
			createdAt: time('created_at').notNull()
		},
		(t) => [uniqueIndex('calendars_token').on(t.tokenHash)]
	)
});
