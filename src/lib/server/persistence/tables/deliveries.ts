import { sql } from 'drizzle-orm';
import type { Receipt, Values } from '#connectors/contract.ts';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Columns } from '../columns.ts';

export type RunState = 'queued' | 'running' | 'done' | 'failed';

export type RunKind = 'ordinary' | 'backfill';

/** What was carried: runs, records, deliveries, and the hours they add up to. */
export const deliveryTables = ({
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
	runs: table(
		'runs',
		{
			/** Connection and due slot: a slot exists once. */
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			slot: time('slot').notNull(),
			state: text('state').$type<RunState>().notNull(),
			kind: text('kind').$type<RunKind>().notNull().default('ordinary'),
			queuedAt: time('queued_at').notNull(),
			startedAt: time('started_at'),
			/** The last sign of life of the process that works on it. */
			beatAt: time('beat_at'),
			endedAt: time('ended_at'),
			read: integer('read').notNull(),
			delivered: integer('delivered').notNull(),
			unchanged: integer('unchanged').notNull(),
			refused: integer('refused').notNull(),
			failed: integer('failed').notNull(),
			missed: integer('missed').notNull(),
			say: text('say'),
			technical: text('technical')
		},
		(t) => [
			index('runs_connection').on(t.connectionId, t.slot),
			index('runs_state').on(t.state, t.queuedAt),
			// Runs of one connection never overlap, whichever process claims them.
			uniqueIndex('runs_one_running')
				.on(t.connectionId)
				.where(sql`state = 'running'`)
		]
	),
	records: table(
		'records',
		{
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			key: text('key').notNull(),
			/** As the source gave them; emptied when they are purged. */
			values: json<Values>('values'),
			/** Of what the source gave, to know a change by; empty where none was kept. */
			hash: text('hash'),
			/** Why it could not be read. */
			problem: text('problem'),
			occurredAt: time('occurred_at'),
			arrivedAt: time('arrived_at').notNull(),
			runId: text('run_id'),
			/** Sent by hand during the set-up. */
			trial: flag('trial').notNull(),
			/** It came by a backfill, long after it had happened: says nothing about how fast records travel. */
			backfill: flag('backfill').notNull().default(false)
		},
		(t) => [
			uniqueIndex('records_key').on(t.connectionId, t.key),
			index('records_arrived').on(t.connectionId, t.id),
			index('records_when').on(t.connectionId, t.arrivedAt),
			// What has been purged leaves it, so that the next purge does not look at it again.
			index('records_with_values')
				.on(t.connectionId, t.arrivedAt)
				.where(sql`"values" is not null`)
		]
	),
	deliveries: table(
		'deliveries',
		{
			id: text('id').primaryKey(),
			connectionId: text('connection_id').notNull(),
			actionId: text('action_id').notNull(),
			recordId: text('record_id').notNull(),
			recordKey: text('record_key').notNull(),
			state: text('state').$type<DeliveryState>().notNull(),
			/** Idempotency key and external reference in one. */
			key: text('key').notNull(),
			attempts: integer('attempts').notNull(),
			firstAttemptAt: time('first_attempt_at'),
			nextAttemptAt: time('next_attempt_at'),
			receipt: json<Receipt>('receipt'),
			/** SHA-256 of the values that were sent. */
			hash: text('hash'),
			/** What a person has put in place of the mapped values. */
			corrected: json<Values>('corrected'),
			/** What was sent at an attempt whose answer never came, where the system is asked by it whether it arrived. */
			tried: json<Values>('tried'),
			say: text('say'),
			technical: text('technical'),
			settledAt: time('settled_at'),
			/** When the record changed at the source after this was first sent and before an answer came. */
			changedAt: time('changed_at'),
			/** How many changes at the source were left alone, because the action cannot change what it made. */
			changesLeft: integer('changes_left').notNull().default(0)
		},
		(t) => [
			uniqueIndex('deliveries_record').on(t.connectionId, t.actionId, t.recordKey),
			index('deliveries_waiting').on(t.connectionId, t.state, t.nextAttemptAt),
			index('deliveries_of_record').on(t.recordId),
			// In the order in which they are sent; what has been answered leaves it.
			index('deliveries_pending')
				.on(t.actionId, t.recordId)
				.where(sql`state = 'pending'`),
			// Empty while every system works.
			index('deliveries_put_off')
				.on(t.nextAttemptAt)
				.where(sql`state = 'pending' and next_attempt_at is not null`),
			index('deliveries_left')
				.on(t.connectionId)
				.where(sql`changes_left > 0`)
		]
	),
	samples: table(
		'samples',
		{
			connectionId: text('connection_id').notNull(),
			/** The full hour, UTC milliseconds. */
			hour: time('hour').notNull(),
			records: integer('records').notNull(),
			delivered: integer('delivered').notNull(),
			unchanged: integer('unchanged').notNull(),
			refused: integer('refused').notNull(),
			failed: integer('failed').notNull(),
			/** Milliseconds from event to arrival, added up over `arrivals` deliveries, and the longest of them. */
			arrivals: integer('arrivals').notNull(),
			arrivalSum: time('arrival_sum').notNull(),
			arrivalMax: time('arrival_max').notNull(),
			runId: text('run_id')
		},
		(t) => [primaryKey({ columns: [t.connectionId, t.hour] })]
	)
});
