import type { SourceRecord } from '#connectors/contract.ts';
import { afterEvent, type DeliveryState } from '#lib/domain/runs/delivery.ts';
import { valuesHash } from '#connectors/values-hash.ts';
import type { App } from '../app.ts';
import { admit } from '../engine/admit.ts';
import { deliverAll } from '../engine/deliver.ts';
import { holdRun } from '../engine/hold-run.ts';
import { openWork } from '../engine/open-work.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import { recordKey } from '../engine/record-key.ts';
import { settleDoubts } from '../engine/settle-doubts.ts';
import { emptyTally, type ReadyAction, type Work } from '../engine/work.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Delivery } from '../persistence/deliveries.ts';
import type { CarriedRecord } from '../persistence/records.ts';
import { beginWhenFree } from './begin-run.ts';
import { samplesOf } from './samples.ts';
import { trialOf, type Trial } from './trial.ts';

const PATIENCE = 10_000;
const LIMITS = { run: 110_000, grace: 5_000 };

type Parts = Pick<App, 'room' | 'store' | 'now'>;

const wanted = (records: readonly SourceRecord[], key: string | null): SourceRecord => {
	const record = key === null ? records[0] : records.find((sample) => sample.key === key);
	if (!record) throw new Mistake('There is no record to try yet. Send one entry, then try again.');
	return record;
};

/**
 * The state in which a record that was tried before is tried again: what was refused may be sent by another mapping,
 * and so may what arrived, where it can be read back and thus be changed. Null where nothing is to be sent.
 */
const stateAgain = (action: ReadyAction, delivery: Delivery, record: CarriedRecord): DeliveryState | null => {
	const outgoing = outgoingValues(action, { delivery, record });
	const isOther = 'values' in outgoing && delivery.hash !== valuesHash(outgoing.values);
	if (delivery.state === 'pending') return 'pending';
	if (delivery.receipt && isOther && action.half?.manifest.readsBack) return afterEvent(delivery.state, 'change');
	return afterEvent(delivery.state, 'resend');
};

const sendAgain = async ({ room, actions }: Work, record: CarriedRecord): Promise<void> => {
	const { deliveries, atomically } = room.store;
	const before = await deliveries.ofRecords([record.id]);
	await atomically((tx) =>
		before.flatMap((delivery) => {
			const action = actions.find(({ row }) => row.id === delivery.actionId);
			const state = action ? stateAgain(action, delivery, record) : null;
			const change = { nextAttemptAt: null, say: null, technical: null };
			return state ? [deliveries.changingFrom(tx, delivery.id, delivery.state, { state, ...change })] : [];
		})
	);
};

const carry = async (work: Work, sample: SourceRecord): Promise<Trial> => {
	const { store } = work.room;
	await admit(work, [sample], { trial: true });
	const record = await store.records.byKey(work.connection.id, recordKey(sample.key));
	if (!record) throw new Error('The record of the trial was not kept.');
	const trial = { ...work, onlyRecord: record.id };
	await settleDoubts(trial);
	await sendAgain(trial, record);
	await deliverAll(trial);
	return trialOf(work.room, work.actions, record);
};

/** Sends ONE real record through every step, the way a run would, and reads back what arrived. */
export const tryOne = async (app: Parts, connection: Connection, key: string | null): Promise<Trial> => {
	const { room, store, now } = app;
	const samples = await samplesOf(app, connection);
	if (samples.say) throw new Mistake(samples.say);
	const sample = wanted(samples.records, key);
	// As a run of its own, so that no other run and no second click sends the same at the same time.
	const runId = await beginWhenFree(app, connection.id, PATIENCE);
	if (!runId) throw new Mistake(`${connection.name} is at work at this moment. Try again in a minute.`);
	let tally = emptyTally();
	try {
		const never = new AbortController().signal;
		const trial = await holdRun(room, runId, { stopping: never, limits: LIMITS }, async (end) => {
			const work = await openWork(room, connection, { runId, ...end });
			tally = work.tally;
			return carry(work, sample);
		});
		if (trial.fine) await store.connections.change(connection.id, { triedAt: now() });
		return trial;
	} finally {
		await store.runs.end(runId, { ...tally, state: 'done', endedAt: now() });
	}
};
