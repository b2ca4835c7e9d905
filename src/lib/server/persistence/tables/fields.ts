import type { FieldChangeKind } from '#lib/domain/health/fields/field-change.ts';
import type { FieldCounts } from '#lib/domain/health/fields/field-counts.ts';
import type { KnownFields } from '#lib/domain/health/fields/field-knowledge.ts';
import type { Columns } from '../columns.ts';

export type FieldAnswer = 'yes' | 'no';

/** Which fields the records of a connection have, and how they are written; nothing of what stands in them. */
export const fieldTables = ({ table, text, time, json, index, uniqueIndex, primaryKey }: Columns) => ({
	/** What is usual there, kept with the run that has seen it. */
	knownFields: table('known_fields', {
		connectionId: text('connection_id').primaryKey(),
		known: json<KnownFields>('known').notNull(),
		savedAt: time('saved_at').notNull()
	}),
	fieldDays: table(
		'field_days',
		{
			connectionId: text('connection_id').notNull(),
			/** `YYYY-MM-DD` in the time zone of the business. */
			day: text('day').notNull(),
			counts: json<FieldCounts>('counts').notNull()
		},
		(t) => [primaryKey({ columns: [t.connectionId, t.day] })]
	),
	/** What seems to have become of a field, and what a person has said to it. */
	fieldChanges: table(
		'field_changes',
		{
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			kind: text('kind').$type<FieldChangeKind>().notNull(),
			field: text('field').notNull(),
			was: text('was').notNull(),
			to: text('becomes').notNull(),
			/** What the deliveries say that wait for the answer. */
			say: text('say').notNull(),
			/** The first record in which it was seen. */
			recordId: text('record_id').notNull(),
			openedAt: time('opened_at').notNull(),
			/** Empty while nobody has answered. */
			answer: text('answer').$type<FieldAnswer>(),
			answeredAt: time('answered_at')
		},
		(t) => [
			uniqueIndex('field_changes_once').on(t.connectionId, t.kind, t.field, t.to),
			index('field_changes_open').on(t.connectionId, t.answer)
		]
	)
});
