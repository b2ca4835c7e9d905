import { destinationOf } from '#connectors/registry.server.ts';
import type { Query, Statement } from '../persistence/database.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { attempt } from './attempt.ts';
import type { Outcome } from './outcome.ts';
import { addToHour } from './sample-hour.ts';
import type { ReadyAction, Work } from './work.ts';

type Closing = (tx: Query) => readonly Statement[];
type Settled = { readonly waiting: WaitingDelivery; readonly outcome: Outcome };

const changeFor = (outcome: Outcome, now: number) => {
	if ('receipt' in outcome) {
		const { state, receipt, hash } = outcome;
		return { state, receipt, hash, settledAt: now, nextAttemptAt: null, say: null, technical: null };
	}
	const { state, say, technical } = outcome;
	return { state, say, technical, nextAttemptAt: outcome.state === 'pending' ? outcome.nextAttemptAt : null };
};

const counted = (settled: readonly Settled[], now: number) => {
	const times = settled
		.filter(({ outcome }) => outcome.state === 'delivered')
		.map(({ waiting: { record } }) => Math.max(0, now - (record.occurredAt ?? record.arrivedAt)));
	const of = (...states: Outcome['state'][]) => settled.filter(({ outcome }) => states.includes(outcome.state)).length;
	return {
		delivered: of('delivered'),
		unchanged: of('unchanged'),
		refused: of('refused', 'in-doubt'),
		failed: of('pending'),
		arrivals: times.length,
		arrivalSum: times.reduce((sum, time) => sum + time, 0),
		arrivalMax: times.reduce((max, time) => Math.max(max, time), 0)
	};
};

const save = async (work: Work, action: ReadyAction, settled: readonly Settled[], closing: Closing): Promise<void> => {
	const { store, now } = work.room;
	const at = now();
	if (settled.length === 0) {
		await store.atomically(closing);
		return;
	}
	const counts = counted(settled, at);
	const failure = settled.map(({ outcome }) => outcome).find((outcome) => outcome.state === 'pending');
	await store.atomically((tx) => [
		...settled.map(({ waiting, outcome }) =>
			store.deliveries.changing(tx, waiting.delivery.id, changeFor(outcome, at))
		),
		...(failure ? [store.deliveries.putOff(tx, action.row.id, failure.nextAttemptAt)] : []),
		addToHour(store, tx, work.connection.id, at, { ...counts, runId: work.runId }),
		...closing(tx)
	]);
	work.tally.delivered += counts.delivered;
	work.tally.unchanged += counts.unchanged;
	work.tally.refused += counts.refused;
	work.tally.failed += counts.failed;
	if (failure) {
		work.stopped.set(action.system.id, failure.say);
		if (failure.failure.kind === 'signed-out') {
			await store.systems.change(action.system.id, { signedIn: false, signInSay: failure.say, signInAt: at });
		}
	}
};

const inOneGo = ({ system, row }: ReadyAction): number => {
	const once = destinationOf(system.connector)?.manifest.actions[row.action]?.once;
	// Where nobody could tell after a crash, as few as possible are under way at a time: one.
	return once === 'neither' ? 1 : Math.max(1, row.concurrency);
};

const nothingMore: Closing = () => [];

/**
 * Sends everything that waits for one action, in the order the records came. What is about to be sent is marked before
 * the call; the outcomes are written in one atomic list, and `closing` (the cursor) stands in the last of these lists.
 */
export const deliverAction = async (work: Work, action: ReadyAction, closing = nothingMore): Promise<void> => {
	const { store, now } = work.room;
	const size = inOneGo(action);
	for (;;) {
		const open = !work.signal.aborted && !work.stopped.has(action.system.id);
		const found = open ? await store.deliveries.due(action.row.id, work.startedAt, size + 1) : [];
		const isLast = found.length <= size;
		const batch = found.slice(0, size);
		const ids = batch.map(({ delivery }) => delivery.id);
		if (ids.length > 0) await store.atomically((tx) => [store.deliveries.markSent(tx, ids, now())]);
		const settled = await Promise.all(
			batch.map(async (waiting) => ({ waiting, outcome: await attempt(work, action, waiting) }))
		);
		await save(work, action, settled, isLast ? closing : nothingMore);
		if (isLast) return;
	}
};

/** Everything that waits, action by action; `closing` is written with the last outcomes. */
export const deliverAll = async (work: Work, closing = nothingMore): Promise<void> => {
	const last = work.actions.at(-1);
	for (const action of work.actions) await deliverAction(work, action, action === last ? closing : nothingMore);
};
