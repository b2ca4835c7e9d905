import type { ChannelKind, Nights } from '#lib/domain/alarms/channel.ts';
import type { Columns } from '../columns.ts';

/** `dropped`: what it was about was over before anybody was told. */
export type AlarmState = 'waiting' | 'sent' | 'dropped' | 'failed';

/** Who is told at once when something is wrong, and the outbox of what they are told. */
export const alarmTables = ({ table, text, integer, time, flag, index, uniqueIndex }: Columns) => ({
	channels: table(
		'channels',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			kind: text('kind').$type<ChannelKind>().notNull(),
			/** An e-mail address or a web address, sealed: whoever knows such a web address can write there. */
			target: text('target').notNull(),
			nights: text('nights').$type<Nights>().notNull(),
			/** Why the last alarm did not get through; empty where it did. */
			say: text('say'),
			createdAt: time('created_at').notNull()
		},
		(t) => [index('channels_workspace').on(t.workspaceId)]
	),
	alarms: table(
		'alarms',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			channelId: text('channel_id').notNull(),
			/** What it tells of: a finding, or a report that could not be delivered. */
			findingId: text('finding_id').notNull(),
			/** Whether it tells that something is wrong, or that it is over. */
			over: flag('over').notNull(),
			urgent: flag('urgent').notNull(),
			/** What has become worse, or has come back before its end was told, is told once more. */
			round: integer('round').notNull().default(0),
			title: text('title').notNull(),
			say: text('say').notNull(),
			/** From the root of the site. */
			path: text('path').notNull(),
			state: text('state').$type<AlarmState>().notNull(),
			attempts: integer('attempts').notNull(),
			nextAttemptAt: time('next_attempt_at').notNull(),
			createdAt: time('created_at').notNull(),
			sentAt: time('sent_at')
		},
		(t) => [
			uniqueIndex('alarms_once').on(t.channelId, t.findingId, t.over, t.round),
			index('alarms_state').on(t.state, t.nextAttemptAt),
			index('alarms_finding').on(t.findingId)
		]
	)
});
