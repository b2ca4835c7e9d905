import { ConnectorError } from '#connectors/connector-error.ts';
import type { SourceRecord, Values } from '#connectors/contract.ts';
import { destinationOf } from '#connectors/registry.server.ts';
import { compareFields, type FieldComparison } from '#lib/domain/mapping/compare.ts';
import type { App } from '../app.ts';
import { admit } from '../engine/admit.ts';
import { deliverAll } from '../engine/deliver.ts';
import { openWork } from '../engine/open-work.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import { settleDoubts } from '../engine/settle-doubts.ts';
import type { ReadyAction, Work } from '../engine/work.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Delivery } from '../persistence/deliveries.ts';
import type { CarriedRecord } from '../persistence/records.ts';
import { samplesOf } from './samples.ts';

const PATIENCE = 120_000;

/** How one step of a trial went, for the page that shows both sides. */
export interface TrialStep {
	readonly action: string;
	readonly system: string;
	readonly state: Delivery['state'];
	readonly say: string | null;
	readonly technical: string | null;
	readonly note: string | null;
	readonly link: string | null;
	readonly sent: Values | null;
	/** Field by field, or null where this kind of system cannot be read back. */
	readonly fields: readonly FieldComparison[] | null;
}

export interface Trial {
	readonly key: string;
	readonly values: Values | null;
	readonly steps: readonly TrialStep[];
	/** Everything arrived, and what could be read back was as it had been sent. */
	readonly fine: boolean;
}

const readBack = async (
	action: ReadyAction,
	delivery: Delivery,
	sent: Values
): Promise<{ fields: readonly FieldComparison[] | null; say: string | null }> => {
	const destination = destinationOf(action.system.connector);
	const manifest = destination?.manifest.actions[action.row.action];
	const half = destination?.half.actions[action.row.action];
	if (!manifest?.readsBack || !half?.readBack || !delivery.receipt) return { fields: null, say: null };
	try {
		const stored = await half.readBack(action.context, delivery.receipt);
		return { fields: compareFields(sent, stored, manifest.fields), say: null };
	} catch (failure) {
		if (!(failure instanceof ConnectorError)) throw failure;
		return { fields: null, say: `It arrived, but it could not be read back: ${failure.say}` };
	}
};

const stepOf = async (action: ReadyAction, delivery: Delivery, record: CarriedRecord): Promise<TrialStep> => {
	const outgoing = outgoingValues(action, { delivery, record });
	const sent = 'values' in outgoing ? outgoing.values : null;
	const back = sent ? await readBack(action, delivery, sent) : { fields: null, say: null };
	return {
		action: action.row.id,
		system: action.system.name,
		state: delivery.state,
		say: delivery.say ?? back.say,
		technical: delivery.technical,
		note: delivery.receipt?.note ?? null,
		link: delivery.receipt?.link ?? null,
		sent,
		fields: back.fields
	};
};

const isFine = ({ state, fields, say }: TrialStep): boolean =>
	(state === 'delivered' || state === 'unchanged') &&
	say === null &&
	(fields ?? []).every(({ same }) => same !== 'different' && same !== 'missing');

/** How a record of a trial stands now, read back from the destinations. */
const trialOf = async (work: Work, record: CarriedRecord): Promise<Trial> => {
	const deliveries = await work.room.store.deliveries.ofRecords([record.id]);
	const steps: TrialStep[] = [];
	for (const action of work.actions) {
		const delivery = deliveries.find(({ actionId }) => actionId === action.row.id);
		if (delivery) steps.push(await stepOf(action, delivery, record));
	}
	return { key: record.key, values: record.values, steps, fine: steps.length > 0 && steps.every(isFine) };
};

const wanted = (records: readonly SourceRecord[], key: string | null): SourceRecord => {
	const record = key === null ? records[0] : records.find((sample) => sample.key === key);
	if (!record) throw new Mistake('There is no record to try yet. Send one entry, then try again.');
	return record;
};

/** Sends ONE real record through every step, the way a run would, and reads back what arrived. */
export const tryOne = async (
	app: Pick<App, 'room' | 'store' | 'now'>,
	connection: Connection,
	key: string | null
): Promise<Trial> => {
	const work = await openWork(app.room, connection, { runId: null, signal: AbortSignal.timeout(PATIENCE) });
	const samples = await samplesOf(app, connection);
	if (samples.say) throw new Mistake(samples.say);
	const sample = wanted(samples.records, key);
	await admit(work, [sample], true);
	await settleDoubts(work);
	await app.store.atomically((tx) => work.actions.map(({ row }) => app.store.deliveries.putOff(tx, row.id, null)));
	await deliverAll(work);
	const record = await app.store.records.byKey(connection.id, sample.key);
	if (!record) throw new Error('The record of the trial was not kept.');
	const trial = await trialOf(work, record);
	if (trial.fine) await app.store.connections.change(connection.id, { triedAt: app.now() });
	return trial;
};

/** The newest trial of a connection as it stands now, or null where there was none. */
export const lastTrial = async (app: Pick<App, 'room' | 'store'>, connection: Connection): Promise<Trial | null> => {
	const [record] = (await app.store.records.latest(connection.id, 20)).filter(({ trial }) => trial);
	if (!record) return null;
	const work = await openWork(app.room, connection, { runId: null, signal: AbortSignal.timeout(PATIENCE) });
	return trialOf(work, record);
};
