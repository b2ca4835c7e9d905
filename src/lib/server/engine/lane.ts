import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { attemptPatiently } from './attempt-patiently.ts';
import type { Incoming } from './incoming.ts';
import { mayGoOn } from './may-go-on.ts';
import type { Settled } from './save-outcomes.ts';
import type { ReadyAction, Work } from './work.ts';

/** How many waiting deliveries are taken into memory at a time, at least. */
const LOOKED_UP = 100;
/** After so many that came straight from the source, what else waits is looked up. */
const LOOKED_AFTER = 500;
/** Milliseconds for which outcomes are gathered, so that many are written at once. */
const GATHERED_FOR = 8;

/** The way of the deliveries of one action through one run: some wait, some are under way, some have come to an end. */
export interface Lane {
	/** Takes what has come to an end since the last time. */
	settled(): Settled[];
	/** What is to be marked as sent now, in order; `busy` where there are outcomes to be written first. */
	next(busy: boolean): Promise<WaitingDelivery[]>;
	/** Whether that is one record, to see if a system works again. */
	isProbing(): boolean;
	/** Takes back what was marked and will not be called any more. */
	leftOver(): WaitingDelivery[];
	/** Calls what was marked, as soon as there is room. */
	begin(batch: readonly WaitingDelivery[]): void;
	/** Waits until there is something to write or to begin. */
	change(): Promise<void>;
	/** Whether nothing is under way and nothing more will come. */
	isDone(): boolean;
	/** Begins nothing more, and waits for what is under way: nobody else may take it up before. */
	close(): Promise<void>;
}

const widthOf = ({ row, half }: ReadyAction): number =>
	// Where nobody could tell after a crash, as few as possible are under way at a time: one.
	half?.manifest.once === 'neither' ? 1 : Math.max(1, row.concurrency);

export const openLane = (work: Work, action: ReadyAction, incoming?: Incoming): Lane => {
	const width = widthOf(action);
	const { deliveries } = work.room.store;
	const { id: systemId } = action.system;
	let waiting: WaitingDelivery[] = [];
	const marked: WaitingDelivery[] = [];
	const ended: Settled[] = [];
	const calls = new Set<Promise<void>>();
	let underWay = 0;
	/** Nothing more is begun; nothing more was found at the last look. */
	let [isOver, isDry, isProbing] = [false, false, false];
	/** Whether all that may be sent now is in memory, so that what comes next stands right behind it; and since how many. */
	let [isWhole, taken] = [false, 0];
	let timer: NodeJS.Timeout | undefined;
	let wake = (): void => undefined;

	/** A system that has failed before is asked with one record whether it works again. */
	const isProbe = (): boolean => {
		const [first] = waiting;
		if (!first || work.trust.has(systemId)) return false;
		return first.delivery.attempts > 0 || first.delivery.nextAttemptAt !== null;
	};

	const room = (): number => {
		const isTrusted = work.trust.has(systemId);
		// Twice as many are marked ahead, so that no call waits for the disk.
		const most = isProbe() ? 1 : isTrusted && width > 1 ? 3 * width : width;
		return Math.max(0, most - underWay - marked.length);
	};

	const look = async (): Promise<void> => {
		const most = Math.max(LOOKED_UP, 4 * width);
		waiting = await deliveries.due(action.row.id, work.startedAt, most, work.onlyRecord);
		isDry = waiting.length === 0;
		isWhole = waiting.length < most && !work.held.has(action.row.id);
		taken = 0;
	};

	/** What has just been written down and waits need not be read again; what a person lets go meanwhile is looked for. */
	const append = (fresh: readonly WaitingDelivery[]): void => {
		waiting.push(...fresh);
		taken += fresh.length;
		isWhole = taken < LOOKED_AFTER;
	};

	const takeIn = async (busy: boolean): Promise<void> => {
		const isMoreHere = incoming?.goesOn() && incoming.isHere();
		if (waiting.length < room() && !(isWhole && isMoreHere)) await look();
		while (incoming?.goesOn() && waiting.length < room() && (incoming.isHere() || (!busy && underWay === 0))) {
			const admitted = await incoming.admit();
			if (isWhole && admitted) append(admitted.filter(({ delivery }) => delivery.actionId === action.row.id));
			else await look();
		}
	};

	const gather = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => wake(), GATHERED_FOR);
	};

	const isEnough = (): boolean => underWay === 0 || ended.length >= width;

	const call = async (one: WaitingDelivery): Promise<void> => {
		const outcome = await attemptPatiently(work, action, one);
		ended.push({ waiting: one, outcome });
		underWay -= 1;
		// What has failed for good is written down before anything more is begun.
		if (!('failure' in outcome)) callMarked();
		if (isEnough()) wake();
		else if (ended.length === 1) gather();
	};

	/** Nothing new is begun while it is open whether the system still works. */
	const isClosed = (): boolean => work.signal.aborted || work.stopped.has(systemId) || work.hiccups.has(systemId);

	const callMarked = (): void => {
		while (underWay < width && marked.length > 0 && !isClosed()) {
			underWay += 1;
			for (const one of marked.splice(0, 1)) {
				const calling = call(one).finally(() => calls.delete(calling));
				calls.add(calling);
			}
		}
	};

	return {
		settled: () => ended.splice(0),
		next: async (busy) => {
			isOver = work.stopped.has(systemId) || !(await mayGoOn(work));
			isProbing = false;
			if (isOver) return [];
			isDry = false;
			await takeIn(busy);
			isProbing = isProbe() && room() > 0;
			// Whatever else waits for the system is let in by the first success.
			if (isProbing) {
				work.held.add(action.row.id);
				isWhole = false;
			}
			return waiting.splice(0, room());
		},
		isProbing: () => isProbing,
		leftOver: () => (isOver ? marked.splice(0) : []),
		begin: (batch) => {
			marked.push(...batch);
			callMarked();
		},
		change: async () => {
			if (isEnough()) return;
			const { promise, resolve } = Promise.withResolvers<void>();
			wake = resolve;
			if (ended.length > 0) gather();
			const isHungry = underWay + marked.length + waiting.length < width;
			await Promise.race([promise, ...(isHungry && incoming?.goesOn() ? [incoming.arrival()] : [])]);
			clearTimeout(timer);
		},
		close: async () => {
			marked.length = 0;
			await Promise.all(calls);
		},
		isDone: () => underWay === 0 && ended.length === 0 && (isOver || (isDry && !incoming?.goesOn()))
	};
};
