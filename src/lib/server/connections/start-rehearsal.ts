import { ConnectorError } from '#connectors/connector-error.ts';
import type { Rehearsed } from '#lib/domain/runs/rehearsed.ts';
import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import { rehearse } from './rehearse.ts';

const DAYS = 30;
const DAY = 86_400_000;
/** Milliseconds. */
const PATIENCE = 5 * 60_000;
/** Without a sign of life for so long, it was ended in the middle. */
export const SILENT = 60_000;

const TOO_LONG = 'It took too long to look through all of it, so this is what was found until then.';
const OURS = 'Something went wrong in Handover itself. Nothing was written; try it once more.';

const NOTHING: Rehearsed = { looked: 0, older: 0, undated: 0, carried: 0, more: false, steps: [] };

type Parts = Pick<App, 'room' | 'store' | 'now'>;

const work = async ({ room, store, now }: Parts, connection: Connection, startedAt: number): Promise<void> => {
	const { id } = connection;
	const signal = AbortSignal.timeout(PATIENCE);
	const tell = (result: Rehearsed) => store.rehearsals.keep(id, startedAt, { result, beatAt: now() });
	try {
		const result = await rehearse(room, connection, { since: startedAt - DAYS * DAY, signal, tell });
		await store.rehearsals.keep(id, startedAt, { result, state: 'done', beatAt: now() });
	} catch (failure) {
		const say = signal.aborted ? TOO_LONG : failure instanceof ConnectorError ? failure.say : OURS;
		await store.rehearsals.keep(id, startedAt, { say, state: 'failed', beatAt: now() });
		if (say === OURS) throw failure;
	}
};

/**
 * Begins to go through the last 30 days without writing; how far it has come stands in the database. Answers with the
 * end of it, which nobody needs to wait for. Throws `Mistake` where one is going.
 */
export const startRehearsal = async (parts: Parts, connection: Connection): Promise<{ end: Promise<void> }> => {
	const { store, now } = parts;
	const at = now();
	const row = { connectionId: connection.id, state: 'going' as const, startedAt: at, beatAt: at };
	const begun = await store.rehearsals.begin({ ...row, since: at - DAYS * DAY, result: NOTHING }, at - SILENT);
	if (!begun) throw new Mistake('A rehearsal is going on already.');
	return { end: work(parts, connection, at) };
};
