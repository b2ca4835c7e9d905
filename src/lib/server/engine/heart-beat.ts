import type { RunEnd } from './run-end.ts';
import type { EngineRoom } from './work.ts';

/** How often a run gives a sign of life, and after how long without one it counts as abandoned. Milliseconds. */
const BEAT = 2_000;
export const ABANDONED_AFTER = 10_000;

/** Gives signs of life of a run, and ends it where it no longer counts. Answers with what stops it. */
export const startHeartBeat = (
	{ store, now }: Pick<EngineRoom, 'store' | 'now'>,
	runId: string,
	{ end }: Pick<RunEnd, 'end'>
): (() => void) => {
	let heardAt = now();
	const beat = async (): Promise<void> => {
		const at = now();
		try {
			if (await store.runs.beat(runId, at)) heardAt = at;
			else end('taken-over');
		} catch {
			// A database that does not answer hears of nobody's life: after this time another process may go on.
			if (at - heardAt >= ABANDONED_AFTER) end('taken-over');
		}
	};
	const heart = setInterval(() => void beat(), BEAT);
	return () => clearInterval(heart);
};
