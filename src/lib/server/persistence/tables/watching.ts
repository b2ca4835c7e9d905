import type { Cursor } from '#connectors/contract.ts';
import type { TodoPlace } from '#lib/domain/health/finding.ts';
import type { Snooze } from '#lib/domain/health/snooze.ts';
import type { Columns } from '../columns.ts';

export type MailState = 'waiting' | 'sent' | 'kept' | 'failed';

/** A person has said something about a finding. */
export interface Said {
	readonly by: string;
	readonly at: number;
	readonly say: string;
}

export interface MailImage {
	readonly cid: string;
	readonly base64: string;
}

/** What people are told: findings, mails, reports, and the house's own settings. */
export const watchingTables = ({ table, text, integer, real, time, json, flag, index, uniqueIndex }: Columns) => ({
	/** How connections that something else runs tell us of themselves. */
	watches: table(
		'watches',
		{
			connectionId: text('connection_id').primaryKey(),
			/** SHA-256 of the token in the ping address, and the same token, sealed. */
			tokenHash: text('token_hash').notNull(),
			token: text('token').notNull(),
			/** Minutes by which a ping may be late. */
			grace: integer('grace').notNull(),
			/** The mailbox into which it mails its pings, and how far that has been read. */
			mailSystemId: text('mail_system_id'),
			mailCursor: json<Cursor>('mail_cursor'),
			lastPingAt: time('last_ping_at'),
			lastRecordAt: time('last_record_at')
		},
		(t) => [uniqueIndex('watches_token').on(t.tokenHash)]
	),
	/** When connections were paused: nothing is expected of those days, and nothing learnt from them. */
	pauses: table(
		'pauses',
		{
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			from: time('paused_at').notNull(),
			/** Empty while it lasts. */
			to: time('resumed_at'),
			/** A planned pause in which its runs rest, which ends by itself. */
			planned: flag('planned').notNull().default(false)
		},
		(t) => [index('pauses_connection').on(t.connectionId)]
	),
	findings: table(
		'findings',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			/** What it is about: one connection, or one system in all its connections. */
			connectionId: text('connection_id'),
			systemId: text('system_id'),
			check: text('check_name').notNull(),
			say: text('say').notNull(),
			todo: text('todo').notNull(),
			/** Where that is done. */
			place: text('place').$type<TodoPlace>(),
			minutesADay: real('minutes_a_day'),
			/** Minor units of the business's currency. */
			moneyADay: integer('money_a_day'),
			/** Which kind of figure has become different from what was usual, where it is about that. */
			drift: text('drift'),
			urgent: flag('urgent').notNull().default(false),
			/** How near it has come, where it is about a day that is known before. */
			step: integer('step'),
			since: time('since').notNull(),
			openedAt: time('opened_at').notNull(),
			/** Somebody is on it. */
			acknowledged: json<Omit<Said, 'say'>>('acknowledged'),
			snoozed: json<Snooze>('snoozed'),
			/** What somebody has said that it was. */
			explained: json<Said>('explained'),
			/** Since when nothing has been wrong any more; over when it stays so. */
			calmSince: time('calm_since'),
			solvedAt: time('solved_at')
		},
		(t) => [
			index('findings_open').on(t.workspaceId, t.solvedAt),
			index('findings_connection').on(t.connectionId),
			index('findings_system').on(t.systemId)
		]
	),
	mails: table(
		'mails',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id'),
			recipient: text('recipient').notNull(),
			subject: text('subject').notNull(),
			html: text('html').notNull(),
			text: text('text').notNull(),
			images: json<MailImage[]>('images').notNull(),
			/** `kept`: no mail server was set up, so it stays on the outbox page. */
			/** Where its recipient stops mails of this kind, from the root of the site. */
			stop: text('stop'),
			state: text('state').$type<MailState>().notNull(),
			attempts: integer('attempts').notNull(),
			nextAttemptAt: time('next_attempt_at').notNull(),
			say: text('say'),
			createdAt: time('created_at').notNull(),
			sentAt: time('sent_at')
		},
		(t) => [index('mails_state').on(t.state, t.nextAttemptAt)]
	),
	reports: table(
		'reports',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			personId: text('person_id').notNull(),
			week: text('week').notNull(),
			mailId: text('mail_id').notNull(),
			createdAt: time('created_at').notNull()
		},
		(t) => [uniqueIndex('reports_week').on(t.workspaceId, t.personId, t.week)]
	),
	house: table('house', {
		name: text('name').primaryKey(),
		/** Sealed where it holds a secret. */
		value: text('value').notNull()
	})
});
