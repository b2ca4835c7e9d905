import { startHeartBeat } from './heart-beat.ts';
import { openRunEnd, type RunEnd, type RunLimits } from './run-end.ts';
import type { EngineRoom } from './work.ts';

/** Keeps a run that has begun ours while the work goes on, and ends the work when it is time. */
export const holdRun = async <Answer>(
	room: Pick<EngineRoom, 'store' | 'now'>,
	runId: string,
	{ stopping, limits }: { readonly stopping: AbortSignal; readonly limits: RunLimits },
	work: (end: RunEnd) => Promise<Answer>
): Promise<Answer> => {
	const end = openRunEnd(stopping, limits);
	const stopHeart = startHeartBeat(room, runId, end);
	try {
		return await work(end);
	} finally {
		stopHeart();
		end.clear();
	}
};
