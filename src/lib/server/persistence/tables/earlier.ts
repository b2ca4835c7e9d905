import type { Cursor } from '#connectors/contract.ts';
import type { Rehearsed } from '#lib/domain/runs/rehearsed.ts';
import type { Columns } from '../columns.ts';

export type BackfillState = 'going' | 'paused' | 'done';
export type RehearsalState = 'going' | 'done' | 'failed';

/** What lay at the source before a connection was switched on: looked at without writing, and carried after all. */
export const earlierTables = ({ table, text, integer, time, json, flag }: Columns) => ({
	backfills: table('backfills', {
		connectionId: text('connection_id').primaryKey(),
		/** Records from before this moment are left alone, UTC milliseconds. */
		since: time('since').notNull(),
		/** Whether records that carry no date are carried too. */
		undated: flag('undated').notNull(),
		state: text('state').$type<BackfillState>().notNull(),
		/** How far it has read: a cursor of its own, the ordinary runs keep theirs. */
		cursor: json<Cursor>('cursor'),
		/** When the newest record happened that it has come to. */
		reachedAt: time('reached_at'),
		looked: integer('looked').notNull(),
		taken: integer('taken').notNull(),
		known: integer('known').notNull(),
		older: integer('older').notNull(),
		startedAt: time('started_at').notNull(),
		endedAt: time('ended_at'),
		/** Not taken up before this moment: the source has failed. */
		nextAt: time('next_at'),
		say: text('say')
	}),
	rehearsals: table('rehearsals', {
		connectionId: text('connection_id').primaryKey(),
		state: text('state').$type<RehearsalState>().notNull(),
		startedAt: time('started_at').notNull(),
		/** The last sign of life of the process that works on it. */
		beatAt: time('beat_at').notNull(),
		since: time('since').notNull(),
		result: json<Rehearsed>('result').notNull(),
		say: text('say')
	})
});
