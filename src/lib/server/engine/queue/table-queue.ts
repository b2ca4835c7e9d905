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
	let stopped = false;
	let looking = false;
	let again = false;

	const start = (run: { id: string; connectionId: string }): void => {
		const work = handle(run)
			.then((worked) => {
				underWay.delete(run.connectionId);
				if (worked) nudge();
			})
			.catch((failure: unknown) => {
				underWay.delete(run.connectionId);
				onFailure(failure);
			});
		underWay.set(run.connectionId, work);
	};

	const look = async (): Promise<void> => {
		looking = true;
		try {
			do {
				again = false;
				for (const run of await runs.queued(lanes * 4)) {
					if (stopped || underWay.size >= lanes) break;
					if (!underWay.has(run.connectionId)) start(run);
				}
			} while (again && !stopped);
		} catch (failure) {
			onFailure(failure);
		} finally {
			looking = false;
		}
	};

	const nudge = (): void => {
		again = true;
		if (!looking && !stopped) void look();
	};

	const timer = setInterval(nudge, every);
	nudge();
	return {
		nudge,
		alive: () => !stopped,
		stop: async () => {
			stopped = true;
			clearInterval(timer);
			await Promise.all(underWay.values());
		}
	};
};
