import type { RunResult } from './run-once.ts';
import { runOnce } from './run-once.ts';
import type { EngineRoom } from './work.ts';

/** How often a run gives a sign of life, and after how long without one it counts as abandoned. Milliseconds. */
const BEAT = 2_000;
export const ABANDONED_AFTER = 10_000;
const TIME_LIMIT = 30 * 60_000;

/** Claims a queued run, works on it and writes down how it ended; null where another process has it. */
export const executeRun = async (
	room: EngineRoom,
	{ id, connectionId }: { id: string; connectionId: string },
	stopping: AbortSignal
): Promise<RunResult | null> => {
	const { runs, connections } = room.store;
	const connection = await connections.byId(connectionId);
	if (!connection || !(await runs.claim(id, room.now()))) return null;
	const heart = setInterval(() => void runs.beat(id, room.now()), BEAT);
	try {
		const signal = AbortSignal.any([stopping, AbortSignal.timeout(TIME_LIMIT)]);
		const result = await runOnce(room, connection, { runId: id, signal });
		const { tally, say, technical } = result;
		await runs.end(id, { ...tally, say, technical, state: say === null ? 'done' : 'failed', endedAt: room.now() });
		return result;
	} finally {
		clearInterval(heart);
	}
};
