import type { Cursor, Settings } from '#connectors/contract.ts';
import type { SystemFailure } from '#lib/domain/health/broken-system.ts';
import type { NewNormal } from '#lib/domain/health/drift/new-normal.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import type { Reach } from '#lib/domain/mapping/reach/reach.ts';
import type { Columns } from '../columns.ts';

export type ConnectionState = 'draft' | 'on' | 'paused';

/**
 * Who carries the records: we do, or something else does and tells us how it goes. `compared`: whoever does it, the two
 * systems are held against each other.
 */
export type ConnectionKind = 'ours' | 'watched' | 'compared';

/** What is connected with what: systems, connections, their actions, how far they have read. */
export const connectionTables = ({ table, text, integer, real, time, json, flag, index, uniqueIndex }: Columns) => ({
	systems: table(
		'systems',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			name: text('name').notNull(),
			connector: text('connector').notNull(),
			settings: json<Settings>('settings').notNull(),
			/** Sealed JSON of the secrets, or empty where there are none. */
			secrets: text('secrets'),
			/** Sealed JSON of the tokens, where a person has agreed on the system's own page. */
			grant: text('grant_tokens'),
			accessUntil: time('access_until'),
			/** When a person has to agree again, where the vendor says so or has ended it. */
			grantUntil: time('grant_until'),
			/** How long the agreement was to last when a person gave it, milliseconds. */
			grantLife: time('grant_life'),
			/** When the key or password ends, where the owner has said so. */
			keyUntil: time('key_until'),
			/** Who is asking for new tokens, and until when nobody else does. */
			refresher: text('refresher'),
			refreshingUntil: time('refreshing_until'),
			/** SHA-256 of the token in the incoming address, for systems that send to us. */
			incomingHash: text('incoming_hash'),
			/** The same token, sealed, so that the page can show the address again. */
			incoming: text('incoming'),
			signedIn: flag('signed_in'),
			signInSay: text('sign_in_say'),
			signInAt: time('sign_in_at'),
			/** When a call to it last got through, to within a minute. */
			calledAt: time('called_at'),
			/** When it was last asked, by itself, whether it still lets us in. */
			askedAt: time('asked_at'),
			/** How it has failed in all its connections since it last worked; empty where it works. */
			failing: text('failing').$type<SystemFailure>(),
			failingSay: text('failing_say'),
			failingSince: time('failing_since'),
			/** SHA-256 of what its connector reads, writes and asks, as it was when the program last looked. */
			manifestHash: text('manifest_hash'),
			createdAt: time('created_at').notNull()
		},
		(t) => [
			uniqueIndex('systems_workspace_name').on(t.workspaceId, t.name),
			uniqueIndex('systems_incoming').on(t.incomingHash)
		]
	),
	connections: table(
		'connections',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			name: text('name').notNull(),
			kind: text('kind').$type<ConnectionKind>().notNull().default('ours'),
			estimateId: text('estimate_id'),
			handoverId: text('handover_id'),
			/** Minutes that one record costs a person today, by the owner's own answer. */
			minutesEach: real('minutes_each'),
			sourceSystemId: text('source_system_id'),
			stream: text('stream'),
			/** Five cron fields in the workspace's time zone; empty where the source sends to us. */
			schedule: text('schedule'),
			state: text('state').$type<ConnectionState>().notNull(),
			/** When a real record first went through and was found unchanged. */
			triedAt: time('tried_at'),
			switchedOnAt: time('switched_on_at'),
			/** From which days on somebody has called a figure the new normal, by its kind. */
			newNormals: json<readonly NewNormal[]>('new_normals'),
			/** A marked test record travels through it before the weekly report. */
			testParcel: flag('test_parcel').notNull().default(false),
			/** When its source, which was down, is asked again without waiting for the next slot. */
			readAgainAt: time('read_again_at'),
			createdAt: time('created_at').notNull()
		},
		(t) => [uniqueIndex('connections_workspace_name').on(t.workspaceId, t.name)]
	),
	actions: table(
		'actions',
		{
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			position: integer('position').notNull(),
			systemId: text('system_id'),
			connector: text('connector').notNull(),
			action: text('action').notNull(),
			options: json<Settings>('options').notNull(),
			/** Empty until a person has agreed to one. */
			mapping: json<Mapping>('mapping'),
			/** For which records it is done, and how often for each; empty: once for every record. */
			reach: json<Reach>('reach'),
			concurrency: integer('concurrency').notNull()
		},
		(t) => [uniqueIndex('actions_position').on(t.connectionId, t.position)]
	),
	cursors: table('cursors', {
		connectionId: text('connection_id').primaryKey(),
		value: json<Cursor>('value').notNull(),
		savedAt: time('saved_at').notNull()
	}),
	entries: table(
		'entries',
		{
			id: text('id').primaryKey(),
			systemId: text('system_id').notNull(),
			receivedAt: time('received_at').notNull(),
			contentType: text('content_type').notNull(),
			body: text('body').notNull(),
			/** The honeypot was filled in: kept for a person to see, never carried on. */
			suspect: flag('suspect').notNull()
		},
		(t) => [index('entries_system').on(t.systemId, t.id)]
	)
});
