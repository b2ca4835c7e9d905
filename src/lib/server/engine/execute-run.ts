import { holdRun } from './hold-run.ts';
import { LIMITS, type Why } from './run-end.ts';
import { runOnce, type RunResult } from './run-once.ts';
import { emptyTally, type EngineRoom } from './work.ts';

interface NamedRun {
	readonly id: string;
	readonly connectionId: string;
}

export interface EndedRun extends RunResult {
	/** It was ended before it was through; the next one is queued. */
	readonly unfinished: boolean;
}

const NOTHING_DONE: RunResult = { tally: emptyTally(), say: null, technical: null };

const TOO_LATE = 'Nothing came of it in half an hour, so it was ended. It goes on with the next run; nothing is lost.';

const isEmpty = ({ tally }: RunResult): boolean => Object.values(tally).every((count) => count === 0);

/** To have been ended is no failure, but where the time was not enough for anything. */
const ended = (result: RunResult, why: Why | null): EndedRun =>
	why === 'late' && isEmpty(result)
		? { ...result, say: TOO_LATE, unfinished: false }
		: { ...result, unfinished: why === 'late' || why === 'stopping' };

/** Works on a run that has begun, and writes down how it ended. */
export const workOn = (
	room: EngineRoom,
	{ id, connectionId }: NamedRun,
	stopping: AbortSignal,
	limits = LIMITS
): Promise<EndedRun> =>
	holdRun(room, id, { stopping, limits }, async ({ halt, calls, why }) => {
		const { runs, connections } = room.store;
		await runs.dropOvertaken(connectionId);
		const connection = await connections.byId(connectionId);
		const isOn = connection?.state === 'on';
		const result = isOn ? await runOnce(room, connection, { runId: id, halt, calls }) : NOTHING_DONE;
		const outcome = ended(result, why());
		const { tally, say, technical, unfinished } = outcome;
		const at = room.now();
		await runs.end(id, { ...tally, say, technical, state: say === null ? 'done' : 'failed', endedAt: at });
		if (unfinished) await runs.enqueueOnce({ connectionId, slot: at, queuedAt: at });
		return outcome;
	});

/** Claims a queued run and works on it; null where another process has it. */
export const executeRun = async (
	room: EngineRoom,
	run: NamedRun,
	stopping: AbortSignal,
	limits = LIMITS
): Promise<EndedRun | null> =>
	(await room.store.runs.claim(run.id, room.now())) ? workOn(room, run, stopping, limits) : null;
