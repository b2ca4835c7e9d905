import { ConnectorError } from '#connectors/connector-error.ts';
import type { Connection } from '../persistence/connections.ts';
import { carryEarlier } from './carry-earlier.ts';
import { deliverAll } from './deliver.ts';
import { openWork } from './open-work.ts';
import { readAndDeliver } from './read-and-deliver.ts';
import { settleDoubts } from './settle-doubts.ts';
import { stillHeld } from './still-held.ts';
import { emptyTally, type EngineRoom, type Tally, type Work } from './work.ts';

export interface RunResult {
	readonly tally: Tally;
	/** Why not everything went through, in words for a person; null where it did. */
	readonly say: string | null;
	readonly technical: string | null;
}

const said = (failure: unknown): Pick<RunResult, 'say' | 'technical'> =>
	failure instanceof ConnectorError
		? { say: failure.say, technical: failure.technical }
		: {
				say: 'Something went wrong in Handover itself. It goes on with the next run; nothing is lost.',
				technical: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)
			};

const workThrough = async (work: Work, calls: AbortSignal): Promise<void> => {
	await settleDoubts(work);
	await deliverAll(work);
	await readAndDeliver(work, calls);
	await carryEarlier(work, calls);
};

/**
 * One execution of a connection: settles doubts, sends what waits, then reads on from the cursor page by page and sends
 * that. `halt` ends it before the next step, `calls` in the middle of one. Never throws; what went wrong is in the
 * result, what was not sent stays pending.
 */
export const runOnce = async (
	room: EngineRoom,
	connection: Connection,
	run: { readonly runId: string; readonly halt: AbortSignal; readonly calls: AbortSignal }
): Promise<RunResult> => {
	let tally = emptyTally();
	try {
		const work = await openWork(room, connection, run);
		tally = work.tally;
		await workThrough(work, run.calls);
		const [stopped] = work.stopped.values();
		return { tally, ...(stopped ? said(stopped) : { say: await stillHeld(work), technical: null }) };
	} catch (failure) {
		// What we have broken off ourselves says nothing about the systems.
		return { tally, ...(run.calls.aborted ? { say: null, technical: null } : said(failure)) };
	}
};
