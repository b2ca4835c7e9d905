import { ConnectorError } from '#connectors/connector-error.ts';
import type { Values } from '#connectors/contract.ts';
import { compareFields, type FieldComparison } from '#lib/domain/mapping/compare.ts';
import { describeReach } from '#lib/domain/mapping/reach/reach.ts';
import type { App } from '../app.ts';
import { readyActions } from '../engine/open-work.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import { untilAborted } from '../engine/until-aborted.ts';
import type { ReadyAction } from '../engine/work.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Delivery } from '../persistence/deliveries.ts';
import type { CarriedRecord } from '../persistence/records.ts';

const PATIENCE = 60_000;

/** How one step of a trial went, for the page that shows both sides. */
export interface TrialStep {
	/** Of the delivery; null where the action is not for this record. */
	readonly id: string | null;
	readonly action: string;
	readonly system: string;
	/** `left-out`: the step is not for such records. */
	readonly state: Delivery['state'] | 'left-out';
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
	{ context, half }: ReadyAction,
	{ receipt }: Delivery,
	sent: Values
): Promise<{ fields: readonly FieldComparison[] | null; say: string | null }> => {
	if (!half?.manifest.readsBack || !half.action.readBack || !receipt) return { fields: null, say: null };
	try {
		const stored = await untilAborted(context.signal, half.action.readBack(context, receipt));
		return { fields: compareFields(sent, stored, half.manifest.fields, context.timeZone), say: null };
	} catch (failure) {
		const isLate = context.signal.aborted;
		if (!isLate && !(failure instanceof ConnectorError)) throw failure;
		const why = failure instanceof ConnectorError ? failure.say : 'It took too long to answer.';
		return { fields: null, say: `It arrived, but it could not be read back: ${why}` };
	}
};

const stepOf = async (action: ReadyAction, delivery: Delivery, record: CarriedRecord): Promise<TrialStep> => {
	const outgoing = outgoingValues(action, { delivery, record });
	const sent = 'values' in outgoing ? outgoing.values : null;
	const back = sent ? await readBack(action, delivery, sent) : { fields: null, say: null };
	return {
		id: delivery.id,
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

const leftOut = ({ row, system }: ReadyAction): TrialStep => ({
	id: null,
	action: row.id,
	system: system.name,
	state: 'left-out',
	say: `This step was set to be done ${describeReach(row.reach ?? {})}, so nothing was sent for this record.`,
	technical: null,
	note: null,
	link: null,
	sent: null,
	fields: null
});

const isFine = ({ state, fields, say }: TrialStep): boolean =>
	state === 'left-out' ||
	((state === 'delivered' || state === 'unchanged') &&
		say === null &&
		(fields ?? []).every(({ same }) => same !== 'different' && same !== 'missing'));

/** How a record of a trial stands now, read back from the destinations. */
export const trialOf = async (
	{ store }: Pick<App, 'store'>,
	actions: readonly ReadyAction[],
	record: CarriedRecord
): Promise<Trial> => {
	const deliveries = await store.deliveries.ofRecords([record.id]);
	const steps: TrialStep[] = [];
	for (const action of actions) {
		const here = deliveries.filter(({ actionId }) => actionId === action.row.id);
		for (const delivery of here) steps.push(await stepOf(action, delivery, record));
		if (here.length === 0 && action.row.reach) steps.push(leftOut(action));
	}
	// What is left out everywhere has shown nothing.
	const fine = steps.some(({ id }) => id !== null) && steps.every(isFine);
	return { key: record.key, values: record.values, steps, fine };
};

/** The newest trial of a connection as it stands now, or null where there was none. */
export const lastTrial = async (app: Pick<App, 'room' | 'store'>, connection: Connection): Promise<Trial | null> => {
	const [record] = (await app.store.records.latest(connection.id, 20)).filter(({ trial }) => trial);
	if (!record) return null;
	return trialOf(app, await readyActions(app.room, connection, AbortSignal.timeout(PATIENCE)), record);
};
