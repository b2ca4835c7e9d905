import type { TimedWork } from './timetable.ts';

const MINUTE = 60_000;

/** Milliseconds to wait; a timer may fire a little early, so the minute is one millisecond old then. */
const pauseOf = ({ every, onTheMinute }: TimedWork): number =>
	onTheMinute ? Math.min(every, MINUTE - (Date.now() % MINUTE) + 1) : every;

/** Keeps a timetable: each entry again and again, never two of the same at a time. `stop` waits for what is under way. */
export const keepTime = (
	entries: readonly TimedWork[],
	onFailure: (name: string, failure: unknown) => void
): { stop(): Promise<void> } => {
	let stopped = false;
	const underWay = new Set<Promise<void>>();
	const timers = new Set<NodeJS.Timeout>();

	const once = async ({ name, work }: TimedWork): Promise<void> => {
		try {
			await work();
		} catch (failure) {
			onFailure(name, failure);
		}
	};

	const plan = (entry: TimedWork, wait: number): void => {
		if (stopped) return;
		const timer = setTimeout(() => {
			timers.delete(timer);
			const time = once(entry).finally(() => {
				underWay.delete(time);
				plan(entry, pauseOf(entry));
			});
			underWay.add(time);
		}, wait);
		timers.add(timer);
	};

	for (const entry of entries) plan(entry, 0);
	return {
		stop: async () => {
			stopped = true;
			for (const timer of timers) clearTimeout(timer);
			await Promise.all(underWay);
		}
	};
};
