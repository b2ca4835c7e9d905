import type { WaitingDelivery } from '../persistence/deliveries.ts';
import type { Incoming } from './incoming.ts';
import { openLane, type Lane } from './lane.ts';
import { noteFailures, saveOutcomes, type Closing } from './save-outcomes.ts';
import type { ReadyAction, Work } from './work.ts';

/** Milliseconds for which one connection asks a system that has failed whether it works again, and no other does. */
const PROBED_FOR = 60_000;

interface Feed {
	/** Written with the last outcomes. */
	readonly closing?: Closing | undefined;
	/** Where more comes from while there is room. */
	readonly incoming?: Incoming | undefined;
}

const idsOf = (batch: readonly WaitingDelivery[]): string[] => batch.map(({ delivery }) => delivery.id);

/** The actions of other connections on the same system. */
const actionsBesides = async ({ room, connection }: Work, { system }: ReadyAction): Promise<string[]> =>
	(await room.store.connections.actionsOfSystem(system.id))
		.filter(({ connectionId }) => connectionId !== connection.id)
		.map(({ id }) => id);

const drive = async (work: Work, action: ReadyAction, lane: Lane, closing?: Closing): Promise<void> => {
	const { deliveries } = work.room.store;
	for (;;) {
		const settled = lane.settled();
		noteFailures(work, action, settled);
		const next = await lane.next(settled.length > 0);
		const back = lane.leftOver();
		const others = lane.isProbing() ? await actionsBesides(work, action) : [];
		const isLast = lane.isDone() && next.length === 0;
		const begun = await saveOutcomes(work, action, settled, (tx, at) => [
			...(next.length > 0 ? [deliveries.markSent(tx, idsOf(next), { now: at, dueAt: work.startedAt })] : []),
			...others.map((id) => deliveries.putOff(tx, id, at + PROBED_FOR)),
			...(back.length > 0 ? [deliveries.givingBack(tx, idsOf(back))] : []),
			...(isLast ? (closing?.(tx) ?? []) : [])
		]);
		if (isLast) return;
		const ours = new Set(next.length > 0 ? (begun[0] as { id: string }[]).map(({ id }) => id) : []);
		lane.begin(next.filter(({ delivery }) => ours.has(delivery.id)));
		await lane.change();
	}
};

/**
 * Sends everything that waits for one action, in the order the records came, so many at a time as the action allows.
 * What is about to be sent is marked before the call, in one atomic list with the outcomes that have come meanwhile.
 */
export const deliverAction = async (work: Work, action: ReadyAction, feed: Feed = {}): Promise<void> => {
	const lane = openLane(work, action, feed.incoming);
	try {
		await drive(work, action, lane, feed.closing);
	} finally {
		await lane.close();
	}
};

/** Everything that waits, action by action; only the first one has more come in. */
export const deliverAll = async (work: Work, closing?: Closing, incoming?: Incoming): Promise<void> => {
	const [first, last] = [work.actions[0], work.actions.at(-1)];
	for (const action of work.actions) {
		await deliverAction(work, action, {
			closing: action === last ? closing : undefined,
			incoming: action === first ? incoming : undefined
		});
	}
};
