import { runId } from '#lib/domain/runs/slot.ts';
import type { App } from '../app.ts';
import { tokenHash } from '../connections/incoming-token.ts';
import { addToHour } from '../engine/sample-hour.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Run } from '../persistence/runs.ts';

export type PingSign = 'done' | 'start' | 'fail';

export interface Ping {
	readonly sign: PingSign;
	/** How many records it carried; null where it does not say. */
	readonly records: number | null;
	/** What it says of itself, in its own words; empty where it says nothing. */
	readonly said: string;
}

type Parts = Pick<App, 'store' | 'now'>;

const UNENDED = 'It began again without having said how this run ended.';
const SHOWN = 160;

const failure = (said: string): string => {
	const words = said.replace(/\s+/g, ' ').trim();
	return words === '' ? 'It said that it had failed.' : `It said: “${words.slice(0, SHOWN)}”.`;
};

/** How a ping is written down as a run: one that was under way comes to its end, else it is one of its own. */
const asRun = ({ sign, records, said }: Ping, at: number) => ({
	state: sign === 'start' ? ('running' as const) : sign === 'fail' ? ('failed' as const) : ('done' as const),
	endedAt: sign === 'start' ? null : at,
	read: records ?? 0,
	delivered: sign === 'done' ? (records ?? 0) : 0,
	say: sign === 'fail' ? failure(said) : null
});

/** Without a schedule it pings whenever something was carried: that is one record, unless it says otherwise. */
const counted = (ping: Ping, { schedule }: Connection): Ping =>
	ping.sign === 'done' && ping.records === null && schedule === null ? { ...ping, records: 1 } : ping;

const noteRun = ({ store }: Parts, { id }: Connection, ping: Ping, at: number, open: Run | null) => {
	const run = asRun(ping, at);
	const { delivered, read, state } = run;
	return store.atomically((tx) => [
		...(open && ping.sign === 'start'
			? [store.runs.ending(tx, open.id, { state: 'failed', endedAt: at, say: UNENDED })]
			: []),
		open && ping.sign !== 'start'
			? store.runs.ending(tx, open.id, run)
			: store.runs.noting(tx, { id: runId(id, at), connectionId: id, slot: at, queuedAt: at, startedAt: at, ...run }),
		...(ping.sign === 'start'
			? []
			: [
					addToHour({ samples: store.samples }, tx, id, at, {
						records: read,
						delivered,
						failed: state === 'failed' ? 1 : 0
					})
				]),
		store.watches.hearing(tx, id, at, delivered)
	]);
};

/**
 * Takes a sign of life from a connection that something else runs: the first one switches the watching on. False where
 * no connection has this token.
 */
export const receivePing = async (parts: Parts, token: string, ping: Ping): Promise<boolean> => {
	const { store } = parts;
	const watch = await store.watches.byTokenHash(tokenHash(token));
	const connection = watch && (await store.connections.byId(watch.connectionId));
	if (!connection) return false;
	const [newest] = await store.runs.latest(connection.id, 1);
	// Two within a millisecond are two all the same.
	const at = Math.max(parts.now(), (newest?.slot ?? 0) + 1);
	const open = newest?.state === 'running' ? newest : null;
	await noteRun(parts, connection, counted(ping, connection), at, open);
	if (connection.state === 'draft') {
		await store.connections.change(connection.id, { state: 'on', triedAt: at, switchedOnAt: at });
	}
	return true;
};
