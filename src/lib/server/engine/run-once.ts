import { ConnectorError } from '#connectors/connector-error.ts';
import type { Connection } from '../persistence/connections.ts';
import { admit } from './admit.ts';
import { deliverAll } from './deliver.ts';
import { openWork } from './open-work.ts';
import { openStream } from './read-source.ts';
import { settleDoubts } from './settle-doubts.ts';
import { emptyTally, type EngineRoom, type Tally, type Work } from './work.ts';

export interface RunResult {
	readonly tally: Tally;
	/** Why not everything went through, in words for a person; null where it did. */
	readonly say: string | null;
	readonly technical: string | null;
}

const readAndDeliver = async (work: Work): Promise<void> => {
	const { room, connection, signal } = work;
	const { store } = room;
	const { stream, context, systemId } = await openStream(room, connection, signal);
	try {
		for await (const page of stream.read(context, await store.cursors.of(connection.id))) {
			await admit(work, page.records);
			await deliverAll(work, (tx) => [store.cursors.moving(tx, connection.id, page.cursor, room.now())]);
			// A destination that is down keeps what it has; reading on would only pile up more.
			if (signal.aborted || work.stopped.size > 0) return;
		}
	} catch (failure) {
		if (failure instanceof ConnectorError && failure.kind === 'signed-out') {
			await store.systems.change(systemId, { signedIn: false, signInSay: failure.say, signInAt: room.now() });
		}
		throw failure;
	}
};

const said = (failure: unknown): Omit<RunResult, 'tally'> =>
	failure instanceof ConnectorError
		? { say: failure.say, technical: failure.technical }
		: {
				say: 'Something went wrong in Handover itself. It goes on with the next run; nothing is lost.',
				technical: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)
			};

/**
 * One execution of a connection: settles doubts, sends what waits, then reads on from the cursor page by page and
 * sends that; a paused connection only sends what it has. Never throws; what went wrong is in the result, what was not sent stays pending.
 */
export const runOnce = async (
	room: EngineRoom,
	connection: Connection,
	run: { runId: string | null; signal: AbortSignal }
): Promise<RunResult> => {
	let tally = emptyTally();
	try {
		const work = await openWork(room, connection, run);
		tally = work.tally;
		await settleDoubts(work);
		await deliverAll(work);
		if (connection.state === 'on') await readAndDeliver(work);
		return { tally, say: [...work.stopped.values()][0] ?? null, technical: null };
	} catch (failure) {
		return { tally, ...said(failure) };
	}
};
