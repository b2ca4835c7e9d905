import type { App } from '../app.ts';
import { workOn, type EndedRun } from '../engine/execute-run.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import { beginWhenFree } from './begin-run.ts';

export interface CaughtUp {
	readonly read: number;
	readonly delivered: number;
	readonly unchanged: number;
	readonly refused: number;
	readonly inDoubt: number;
	/** Records that a person has to decide on, of this run or earlier. */
	readonly needsAttention: number;
	/** Deliveries that will be tried again by themselves. */
	readonly waiting: number;
	readonly seconds: number;
	/** Why not everything went through, in words for a person; null where it did. */
	readonly say: string | null;
}

type Parts = Pick<App, 'store' | 'room' | 'now'>;

const PATIENCE = 60_000;

const find = async ({ store }: Parts, workspaceId: string, wanted: string): Promise<Connection> => {
	const connection = (await store.connections.byName(workspaceId, wanted)) ?? (await store.connections.byId(wanted));
	if (connection?.workspaceId !== workspaceId) {
		const names = (await store.connections.of(workspaceId)).map(({ name }) => name).join(', ');
		throw new Mistake(
			`There is no such connection here. ${names === '' ? 'There is none yet.' : `There are: ${names}.`}`
		);
	}
	if (connection.kind !== 'ours') throw new Mistake(`${connection.name} is only watched here: something else runs it.`);
	if (connection.state !== 'on') throw new Mistake(`${connection.name} is not switched on, so it was not run.`);
	return connection;
};

/** Runs as soon as no other run of this connection is under way, here or in another process. */
const runWhenFree = async (parts: Parts, { id: connectionId, name }: Connection): Promise<EndedRun> => {
	const id = await beginWhenFree(parts, connectionId, PATIENCE);
	if (!id) throw new Mistake(`${name} is being run elsewhere and did not come to an end in a minute.`);
	return workOn(parts.room, { id, connectionId }, new AbortController().signal);
};

/** Runs a connection once, or until its source has nothing new and nothing is left that could be tried now. */
export const runByName = async (
	parts: Parts,
	workspaceId: string,
	wanted: string,
	untilCaughtUp: boolean
): Promise<CaughtUp> => {
	const { store, now } = parts;
	const connection = await find(parts, workspaceId, wanted);
	const startedAt = now();
	const { 'in-doubt': doubtsBefore = 0 } = await store.deliveries.openCounts(connection.id);
	const sum = { read: 0, delivered: 0, unchanged: 0, refused: 0 };
	let say: string | null;
	for (;;) {
		const { tally, say: sentence, unfinished } = await runWhenFree(parts, connection);
		for (const name of ['read', 'delivered', 'unchanged', 'refused'] as const) sum[name] += tally[name];
		say = sentence;
		const carried = tally.read + tally.delivered + tally.unchanged;
		if (!untilCaughtUp || say !== null || (carried === 0 && !unfinished)) break;
	}
	const counts = await store.deliveries.openCounts(connection.id);
	const inDoubt = counts['in-doubt'] ?? 0;
	return {
		...sum,
		// A run counts with the refused what it had to leave in doubt.
		refused: Math.max(0, sum.refused - Math.max(0, inDoubt - doubtsBefore)),
		inDoubt,
		needsAttention: (counts.refused ?? 0) + inDoubt,
		waiting: (counts.pending ?? 0) + (counts.sent ?? 0),
		seconds: (now() - startedAt) / 1000,
		say
	};
};
