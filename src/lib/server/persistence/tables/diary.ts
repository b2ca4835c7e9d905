import type { DiaryKind } from '#lib/domain/diary/entry.ts';
import type { Plan } from '#lib/domain/pauses/plan.ts';
import type { Columns } from '../columns.ts';

/** What has changed, beside the charts of what it changed, and when nothing is expected. */
export const diaryTables = ({ table, text, time, flag, json, index }: Columns) => ({
	plannedPauses: table(
		'planned_pauses',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			/** Empty: it is for all connections of the business. */
			connectionId: text('connection_id'),
			plan: json<Plan>('plan').notNull(),
			/** Whether runs rest too, or only what is expected. */
			rests: flag('rests').notNull(),
			createdAt: time('created_at').notNull(),
			/** It holds for what was before, and no longer for what comes. */
			endedAt: time('ended_at')
		},
		(t) => [index('planned_pauses_workspace').on(t.workspaceId)]
	),
	/** Only ever added to. */
	diary: table(
		'diary',
		{
			id: text('id').primaryKey(),
			workspaceId: text('workspace_id').notNull(),
			/** What it is about: one connection, one system in all its connections, or with neither the whole business. */
			connectionId: text('connection_id'),
			systemId: text('system_id'),
			at: time('at').notNull(),
			kind: text('kind').$type<DiaryKind>().notNull(),
			say: text('say').notNull(),
			/** Who did it; empty where nobody did. */
			personId: text('person_id')
		},
		(t) => [
			index('diary_connection').on(t.connectionId, t.at),
			index('diary_system').on(t.systemId, t.at),
			index('diary_workspace').on(t.workspaceId, t.at)
		]
	)
});
