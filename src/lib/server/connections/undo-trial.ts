import { ConnectorError } from '#connectors/connector-error.ts';
import type { App } from '../app.ts';
import { readyActions } from '../engine/open-work.ts';
import type { ReadyAction } from '../engine/work.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Delivery } from '../persistence/deliveries.ts';

const PATIENCE = 60_000;

type Parts = Pick<App, 'room' | 'store'>;

interface Made {
	readonly delivery: Delivery;
	readonly action: ReadyAction | undefined;
}

/** Whether the trial itself has made it and it can go again; what was there before stays. */
const canGo = ({ delivery: { state, receipt }, action }: Made): boolean =>
	state === 'delivered' && receipt?.outcome === 'created' && action?.half?.action.remove !== undefined;

/** The newest trial, where everything that it has made can be taken away again; else null. */
const wholeTrial = async ({ room, store }: Parts, connection: Connection) => {
	if (connection.state !== 'draft') return null;
	const [record] = (await store.records.latest(connection.id, 20)).filter(({ trial }) => trial);
	if (!record) return null;
	const actions = await readyActions(room, connection, AbortSignal.timeout(PATIENCE));
	const made = (await store.deliveries.ofRecords([record.id])).map((delivery): Made => {
		return { delivery, action: actions.find(({ row }) => row.id === delivery.actionId) };
	});
	// A half would be worse than all of it: a customer with a confirmation and no card.
	return made.length > 0 && made.every(canGo) ? { record, made } : null;
};

/** Whether the newest trial can be undone. */
export const canUndo = async (parts: Parts, connection: Connection): Promise<boolean> =>
	(await wholeTrial(parts, connection)) !== null;

/**
 * Takes away again what the newest trial has made, and forgets its record, which is then carried like any other.
 * Throws `Mistake` with the reason where a destination does not let us; then a second time does no harm.
 */
export const undoTrial = async (parts: Parts, connection: Connection): Promise<void> => {
	const trial = await wholeTrial(parts, connection);
	if (!trial) throw new Mistake('There is nothing of a trial here that can be taken away.');
	for (const { delivery, action } of trial.made) {
		try {
			if (action && delivery.receipt) await action.half?.action.remove?.(action.context, delivery.receipt);
		} catch (failure) {
			if (!(failure instanceof ConnectorError)) throw failure;
			throw new Mistake(`It could not be taken away from ${action?.system.name ?? 'the system'}. ${failure.say}`);
		}
	}
	await parts.store.records.forget(trial.record.id);
};
