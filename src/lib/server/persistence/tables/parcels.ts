import { sql } from 'drizzle-orm';
import type { Receipt, Settings, Values } from '#connectors/contract.ts';
import type { Columns } from '../columns.ts';

export type ParcelState = 'going' | 'arrived' | 'failed';

/**
 * Where the test record of one step is. `pending`: not sent; `sent`: nobody has heard whether it arrived; `there`: it
 * stands in the system; `left`: so it does, and could not be removed; `removed`; `nowhere`: it never came to be.
 */
export type ParcelStepState = 'pending' | 'sent' | 'there' | 'left' | 'removed' | 'nowhere';

/** Test records that travel through connections before the weekly report, apart from everything that is carried. */
export const parcelTables = ({ table, text, integer, time, json, index, uniqueIndex }: Columns) => ({
	parcels: table(
		'parcels',
		{
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			/** The week of the report that it was sent before; empty where a person has sent it. */
			week: text('week'),
			/** Eight digits that stand in everything that it leaves. */
			mark: text('mark').notNull(),
			state: text('state').$type<ParcelState>().notNull(),
			startedAt: time('started_at').notNull(),
			/** The last sign of life of the process that sends it. */
			beatAt: time('beat_at').notNull(),
			/** When it had been read back everywhere and found as it was sent. */
			arrivedAt: time('arrived_at'),
			endedAt: time('ended_at'),
			/** Why it did not arrive. */
			say: text('say'),
			technical: text('technical')
		},
		(t) => [
			uniqueIndex('parcels_week').on(t.connectionId, t.week),
			uniqueIndex('parcels_one_going')
				.on(t.connectionId)
				.where(sql`state = 'going'`),
			index('parcels_newest').on(t.connectionId, t.startedAt)
		]
	),
	parcelSteps: table(
		'parcel_steps',
		{
			id: text('id').primaryKey(),
			parcelId: text('parcel_id').notNull(),
			connectionId: text('connection_id').notNull(),
			/** Where it was sent, as it was then: the step may be another one when it is removed. */
			systemId: text('system_id').notNull(),
			action: text('action').notNull(),
			options: json<Settings>('options').notNull(),
			/** Idempotency key and external reference in one. */
			key: text('key').notNull(),
			/** What was sent. */
			values: json<Values>('values').notNull(),
			state: text('state').$type<ParcelStepState>().notNull(),
			receipt: json<Receipt>('receipt'),
			/** How often it was tried in vain to remove it, and before when that is not tried again. */
			tries: integer('tries').notNull(),
			nextAt: time('next_at'),
			/** Why it could not be removed. */
			say: text('say'),
			createdAt: time('created_at').notNull()
		},
		(t) => [index('parcel_steps_parcel').on(t.parcelId), index('parcel_steps_state').on(t.state, t.connectionId)]
	)
});
