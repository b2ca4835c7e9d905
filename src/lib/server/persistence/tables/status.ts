import type { Columns } from '../columns.ts';

/** What a business shows of itself to whoever knows the address. */
export const statusTables = ({ table, text, time, uniqueIndex }: Columns) => ({
	statusPages: table(
		'status_pages',
		{
			workspaceId: text('workspace_id').primaryKey(),
			/** SHA-256 of the token in the address, and the same token, sealed. */
			tokenHash: text('token_hash').notNull(),
			token: text('token').notNull(),
			createdAt: time('created_at').notNull()
		},
		(t) => [uniqueIndex('status_pages_token').on(t.tokenHash)]
	)
});
