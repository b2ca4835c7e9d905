import type { MismatchKind, ShownRecord } from '#lib/domain/match/nightly/compared.ts';
import type { Terms } from '#lib/domain/match/nightly/terms.ts';
import type { Columns } from '../columns.ts';

export type ComparisonState = 'idle' | 'going';

/** `right`: a person has said that it is right as it is. */
export type MismatchState = 'open' | 'right';

/** Two systems that are held against each other every night, whoever carries between them. */
export const comparingTables = ({
	table,
	text,
	integer,
	time,
	json,
	flag,
	index,
	uniqueIndex,
	primaryKey
}: Columns) => ({
	comparisons: table('comparisons', {
		connectionId: text('connection_id').primaryKey(),
		leftSystemId: text('left_system_id').notNull(),
		rightSystemId: text('right_system_id').notNull(),
		terms: json<Terms>('terms').notNull(),
		state: text('state').$type<ComparisonState>().notNull(),
		/** The last sign of life of the process that compares. */
		beatAt: time('beat_at'),
		/** The newest night that is over and done with. */
		slot: time('slot').notNull(),
		/** Of the night that is due: how often it was tried, and before when it is not tried again. */
		tries: integer('tries').notNull(),
		nextAt: time('next_at'),
		createdAt: time('created_at').notNull()
	}),
	nights: table(
		'nights',
		{
			connectionId: text('connection_id').notNull(),
			/** When it was compared, UTC milliseconds. */
			at: time('compared_at').notNull(),
			/** Why one of the two could not be read; the counts say nothing then. */
			say: text('say'),
			both: integer('both_sides').notNull(),
			missingThere: integer('missing_there').notNull(),
			missingHere: integer('missing_here').notNull(),
			twice: integer('twice').notNull(),
			different: integer('different').notNull(),
			/** Those of them that were not there the time before. */
			freshMissing: integer('fresh_missing').notNull(),
			freshTwice: integer('fresh_twice').notNull(),
			young: integer('young').notNull(),
			onlyRight: integer('only_right').notNull(),
			unkeyed: integer('unkeyed').notNull(),
			unreadLeft: integer('unread_left').notNull(),
			unreadRight: integer('unread_right').notNull()
		},
		(t) => [primaryKey({ columns: [t.connectionId, t.at] })]
	),
	mismatches: table(
		'mismatches',
		{
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			kind: text('kind').$type<MismatchKind>().notNull(),
			key: text('key').notNull(),
			left: json<ShownRecord>('left_record'),
			right: json<ShownRecord>('right_record'),
			/** Whether its own date says that it has had the time to arrive. */
			dated: flag('dated').notNull(),
			foundAt: time('found_at').notNull(),
			/** From when on it is told: later than found where nobody can say how old it is. */
			countsFrom: time('counts_from').notNull(),
			state: text('state').$type<MismatchState>().notNull(),
			/** When a person has sent just this one. */
			sentAt: time('sent_at')
		},
		(t) => [
			uniqueIndex('mismatches_key').on(t.connectionId, t.kind, t.key),
			index('mismatches_told').on(t.connectionId, t.state, t.countsFrom)
		]
	)
});
