import type { Store } from '../../persistence/store.ts';
import type { Queue } from './queue.ts';

interface Worker {
	readonly runs: Pick<Store['runs'], 'queued'>;
	/** Works on a run; false where another process has claimed it or its connection is busy. */
	handle(run: { id: string; connectionId: string }): Promise<boolean>;
	readonly onFailure: (failure: unknown) => void;
	/** How many runs at a time. */
	readonly lanes: number;
	/** Milliseconds between two looks. */
	readonly every: number;
}

/**
 * The queue is the table of runs itself: a run that was queued together with its entry cannot be forgotten. Works for
 * SQLite and PostgreSQL, with any number of processes, because a run is claimed by compare-and-set.
 */
export const openTableQueue = ({ runs, handle, onFailure, lanes, every }: Worker): Queue => {
	const underWay = new Map<string, Promise<void>>();
	let looking: Promise<void> | null = null;
	let stopped = false;
	let again = false;

	const work = async (run: { id: string; connectionId: string }): Promise<void> => {
		let worked = false;
		try {
			worked = await handle(run);
		} catch (failure) {
			onFailure(failure);
		}
		underWay.delete(run.connectionId);
		if (worked) nudge();
	};

	const look = async (): Promise<void> => {
		try {
			do {
				again = false;
				for (const run of await runs.queued(lanes * 4)) {
					if (stopped || underWay.size >= lanes) break;
					if (!underWay.has(run.connectionId)) underWay.set(run.connectionId, work(run));
				}
			} while (again && !stopped);
		} catch (failure) {
			onFailure(failure);
		}
	};

	const nudge = (): void => {
		again = true;
		if (stopped) return;
		looking ??= look().finally(() => {
			looking = null;
		});
	};

	const timer = setInterval(nudge, every);
	nudge();
	return {
		nudge,
		alive: () => !stopped,
		stop: async () => {
			stopped = true;
			clearInterval(timer);
			await looking;
			await Promise.all(underWay.values());
		}
	};
};
