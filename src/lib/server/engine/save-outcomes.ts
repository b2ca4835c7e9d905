import type { ConnectorError } from '#connectors/connector-error.ts';
import type { Query, Statement } from '../persistence/database.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import type { Store } from '../persistence/store.ts';
import { noteSignedIn, noteSignedOut } from './note-sign-in.ts';
import { noteFailing, noteWorking, systemFailure } from './note-system.ts';
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

const changeFor = (outcome: Exclude<Outcome, { receipt: unknown }>) => {
	if ('say' in outcome) return { ...outcome, nextAttemptAt: null };
	const { state, failure, tried } = outcome;
	if (!failure) return { state, tried, say: BROKEN_OFF, technical: null, nextAttemptAt: null };
	return { state, tried, say: failure.say, technical: failure.technical, nextAttemptAt: outcome.nextAttemptAt };
};

/**
 * From when the way of a record is timed: when it happened, but not before the connection was there to carry it. What
 * is sent during the set-up is timed from its arrival here.
 */
const timedFrom = ({ occurredAt, arrivedAt }: WaitingDelivery['record'], switchedOnAt: number | null): number =>
	switchedOnAt === null ? arrivedAt : Math.max(occurredAt ?? arrivedAt, switchedOnAt);

const counted = (settled: readonly Settled[], now: number, switchedOnAt: number | null) => {
	const times = settled
		// An update and a backfill say nothing about how fast a record travels.
		.filter(({ outcome, waiting: { delivery, record } }) => {
			return outcome.state === 'delivered' && delivery.receipt === null && !record.backfill;
		})
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

const actionsOf = async ({ connections }: Store, systemId: string): Promise<string[]> =>
	(await connections.actionsOfSystem(systemId)).map(({ id }) => id);

/** Keeps in mind that a system has failed, so that nothing more is begun there. */
export const noteFailures = ({ stopped }: Work, { system }: ReadyAction, settled: readonly Settled[]): void => {
	const stop = stopOf(settled);
	if (stop) stopped.set(system.id, stop.failure);
};

const saving = ({ deliveries }: Store, tx: Query, settled: readonly Settled[], at: number): Statement[] => {
	const arrived = settled.flatMap(({ waiting, outcome }) =>
		'receipt' in outcome ? [{ id: waiting.delivery.id, ...outcome }] : []
	);
	const others = settled.flatMap(({ waiting, outcome }) =>
		'receipt' in outcome ? [] : [{ id: waiting.delivery.id, change: changeFor(outcome) }]
	);
	return [
		...(arrived.length > 0 ? [deliveries.arriving(tx, arrived, at)] : []),
		// Whoever has taken the run's place, because it seemed dead, settles what it finds; that is not written over.
		...others.map(({ id, change }) => deliveries.changingFrom(tx, id, 'sent', change))
	];
};

/**
 * Writes outcomes down in one atomic list with what belongs to it, whose answers it gives, and keeps in mind what they
 * say of the system.
 */
export const saveOutcomes = async (
	work: Work,
	{ system }: ReadyAction,
	settled: readonly Settled[],
	besides: (tx: Query, at: number) => readonly Statement[]
): Promise<unknown[]> => {
	const { store, now } = work.room;
	const at = now();
	if (settled.length === 0) return store.atomically((tx) => besides(tx, at));
	const counts = counted(settled, at, work.connection.switchedOnAt);
	const stop = stopOf(settled);
	const works = counts.delivered + counts.unchanged > 0;
	const ofSystem = work.actions.filter((action) => action.system.id === system.id).map(({ row }) => row.id);
	// What has let one record in lets in what was waiting for it; all of it waits where it has failed.
	const isChanged = stop !== null || (works && ofSystem.some((id) => work.held.has(id)));
	const isShared = stop === null || systemFailure(stop.failure) !== null;
	const changed = !isChanged ? [] : isShared ? await actionsOf(store, system.id) : ofSystem;
	const answers = await store.atomically((tx) => [
		...besides(tx, at),
		...saving(store, tx, settled, at),
		...changed.map((id) => store.deliveries.putOff(tx, id, stop?.until ?? null)),
		addToHour(store, tx, work.connection.id, at, { ...counts, runId: work.runId })
	]);
	for (const name of ['delivered', 'unchanged', 'refused', 'failed'] as const) work.tally[name] += counts[name];
	if (stop) await noteFailing(work.room, system.id, stop.failure);
	if (stop?.failure.kind === 'signed-out') await noteSignedOut(work.room, system.id, stop.failure);
	if (works && !stop) {
		for (const id of changed) work.held.delete(id);
		await noteSignedIn(work.room, work.signedOut, system.id);
		await noteWorking(work.room, work.failing, system.id);
	}
	return answers;
};
