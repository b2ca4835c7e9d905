import type { ConnectorError } from '#connectors/connector-error.ts';
import type { Query, Statement } from '../persistence/database.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { noteSignedIn, noteSignedOut } from './note-sign-in.ts';
import type { Outcome } from './outcome.ts';
import { addToHour } from './sample-hour.ts';
import type { ReadyAction, Work } from './work.ts';

/** Statements that stand in the same list as the last outcomes. */
export type Closing = (tx: Query) => readonly Statement[];

export interface Settled {
	readonly waiting: WaitingDelivery;
	readonly outcome: Outcome;
}

const BROKEN_OFF = 'The time was up before this was done. It waits, and goes with the next run.';

const changeFor = (outcome: Outcome, now: number) => {
	if ('receipt' in outcome) {
		const { state, receipt, hash } = outcome;
		return { state, receipt, hash, settledAt: now, nextAttemptAt: null, say: null, technical: null };
	}
	if ('say' in outcome) return { ...outcome, nextAttemptAt: null };
	const { state, failure } = outcome;
	if (!failure) return { state, say: BROKEN_OFF, technical: null, nextAttemptAt: null };
	return { state, say: failure.say, technical: failure.technical, nextAttemptAt: outcome.nextAttemptAt };
};

/**
 * From when the way of a record is timed: when it happened, but not before the connection was there to carry it. What
 * is sent during the set-up is timed from its arrival here.
 */
const timedFrom = ({ occurredAt, arrivedAt }: WaitingDelivery['record'], switchedOnAt: number | null): number =>
	switchedOnAt === null ? arrivedAt : Math.max(occurredAt ?? arrivedAt, switchedOnAt);

const counted = (settled: readonly Settled[], now: number, switchedOnAt: number | null) => {
	const times = settled
		.filter(({ outcome }) => outcome.state === 'delivered')
		.map(({ waiting: { record } }) => Math.max(0, now - timedFrom(record, switchedOnAt)));
	const of = (...states: Outcome['state'][]) => settled.filter(({ outcome }) => states.includes(outcome.state)).length;
	return {
		delivered: of('delivered'),
		unchanged: of('unchanged'),
		refused: of('refused', 'in-doubt'),
		failed: settled.filter(({ outcome }) => 'failure' in outcome && outcome.failure !== null).length,
		arrivals: times.length,
		arrivalSum: times.reduce((sum, time) => sum + time, 0),
		arrivalMax: times.reduce((max, time) => Math.max(max, time), 0)
	};
};

/** The failure of the system that asks for the longest wait, or null where the system has not failed. */
const stopOf = (settled: readonly Settled[]): { failure: ConnectorError; until: number } | null => {
	const stops = settled.flatMap(({ outcome }) =>
		'failure' in outcome && outcome.failure ? [{ failure: outcome.failure, until: outcome.nextAttemptAt }] : []
	);
	return stops.toSorted((a, b) => b.until - a.until)[0] ?? null;
};

/** Writes outcomes down in one atomic list with the closing statements, and keeps in mind what they say of the system. */
export const saveOutcomes = async (
	work: Work,
	{ system }: ReadyAction,
	settled: readonly Settled[],
	closing: Closing
): Promise<void> => {
	const { store, now } = work.room;
	const { deliveries } = store;
	const at = now();
	const counts = counted(settled, at, work.connection.switchedOnAt);
	const stop = stopOf(settled);
	const works = counts.delivered + counts.unchanged > 0;
	const ofSystem = work.actions.filter((action) => action.system.id === system.id);
	// What has let one record in lets in what was waiting for it; all of it waits where it has failed.
	const changed = stop ? ofSystem : works ? ofSystem.filter((action) => work.held.has(action.row.id)) : [];
	await store.atomically((tx) => [
		// Whoever has taken the run's place, because it seemed dead, settles what it finds; that is not written over.
		...settled.map(({ waiting, outcome }) =>
			deliveries.changingFrom(tx, waiting.delivery.id, 'sent', changeFor(outcome, at))
		),
		...changed.map((action) => deliveries.putOff(tx, action.row.id, stop?.until ?? null)),
		addToHour(store, tx, work.connection.id, at, { ...counts, runId: work.runId }),
		...closing(tx)
	]);
	work.tally.delivered += counts.delivered;
	work.tally.unchanged += counts.unchanged;
	work.tally.refused += counts.refused;
	work.tally.failed += counts.failed;
	if (stop) {
		work.stopped.set(system.id, stop.failure);
		if (stop.failure.kind === 'signed-out') await noteSignedOut(work.room, system.id, stop.failure);
	} else if (works) {
		for (const { row } of changed) work.held.delete(row.id);
		await noteSignedIn(work.room, work.signedOut, system.id);
	}
};
