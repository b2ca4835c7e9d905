import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { attempt } from './attempt.ts';
import { mayGoOn } from './may-go-on.ts';
import { saveOutcomes, type Closing } from './save-outcomes.ts';
import type { ReadyAction, Work } from './work.ts';

/** How many waiting deliveries are taken into memory at a time. */
const LOOKED_UP = 25;

interface Batch {
	readonly batch: readonly WaitingDelivery[];
	readonly isLast: boolean;
}

const inOneGo = ({ row, half }: ReadyAction): number =>
	// Where nobody could tell after a crash, as few as possible are under way at a time: one.
	half?.manifest.once === 'neither' ? 1 : Math.max(1, row.concurrency);

/** What waits for an action, in the order the records came, for as long as the run and the system go on. */
async function* batches(work: Work, action: ReadyAction): AsyncGenerator<Batch> {
	const size = inOneGo(action);
	const most = Math.max(LOOKED_UP, size);
	const goesOn = async () => !work.stopped.has(action.system.id) && (await mayGoOn(work));
	for (;;) {
		const found = await work.room.store.deliveries.due(action.row.id, work.startedAt, most + 1, work.onlyRecord);
		const here = found.slice(0, most);
		for (let start = 0; start < here.length;) {
			if (!(await goesOn())) return;
			// A system that has failed before is asked with one record whether it works again.
			const batch = here.slice(start, start + ((here[start]?.delivery.attempts ?? 0) > 0 ? 1 : size));
			start += batch.length;
			yield { batch, isLast: start >= found.length };
		}
		if (found.length <= most) return;
	}
}

/**
 * Sends everything that waits for one action, in the order the records came. What is about to be sent is marked before
 * the call; the outcomes are written in one atomic list, and `closing` (the cursor) stands in the last of these lists.
 */
export const deliverAction = async (work: Work, action: ReadyAction, closing?: Closing): Promise<void> => {
	const { store, now } = work.room;
	let isClosed = closing === undefined;
	for await (const { batch, isLast } of batches(work, action)) {
		const ids = batch.map(({ delivery }) => delivery.id);
		const [marked] = await store.atomically((tx) => [store.deliveries.markSent(tx, ids, now())]);
		const ours = new Set((marked as { id: string }[]).map(({ id }) => id));
		const settled = await Promise.all(
			batch
				.filter(({ delivery }) => ours.has(delivery.id))
				.map(async (waiting) => ({ waiting, outcome: await attempt(work, action, waiting) }))
		);
		await saveOutcomes(work, action, settled, (tx) => (isLast ? (closing?.(tx) ?? []) : []));
		isClosed ||= isLast;
	}
	if (closing && !isClosed) await store.atomically(closing);
};

/** Everything that waits, action by action; `closing` is written with the last outcomes. */
export const deliverAll = async (work: Work, closing?: Closing): Promise<void> => {
	const last = work.actions.at(-1);
	for (const action of work.actions) await deliverAction(work, action, action === last ? closing : undefined);
};
