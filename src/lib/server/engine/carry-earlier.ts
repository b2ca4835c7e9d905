import { ConnectorError } from '#connectors/connector-error.ts';
import type { Page, SourceRecord } from '#connectors/contract.ts';
import type { Backfill } from '../persistence/backfills.ts';
import { deliverAll } from './deliver.ts';
import { openIncoming, type Keep } from './incoming.ts';
import { mayGoOn } from './may-go-on.ts';
import { pagesPatiently } from './pages-patiently.ts';
import { openStream } from './read-source.ts';
import type { Work } from './work.ts';

/** Milliseconds. A backfill makes room again and again, so that nothing new waits for it. */
const SLICE = 20_000;
const AFTER_FAILURE = 5 * 60_000;

interface EarlierPage extends Page {
	readonly looked: number;
	readonly older: number;
	readonly reachedAt: number | null;
}

const isWanted = ({ occurredAt }: SourceRecord, { since, undated }: Backfill): boolean =>
	occurredAt === undefined ? undated : occurredAt >= since;

/** The pages with what is wanted of them; what is older is counted and left alone. */
async function* earlierPages(pages: AsyncIterable<Page>, backfill: Backfill): AsyncGenerator<EarlierPage> {
	for await (const { records, cursor } of pages) {
		const wanted = records.filter((record) => isWanted(record, backfill));
		const times = records.flatMap(({ occurredAt }) => occurredAt ?? []);
		const reachedAt = times.length === 0 ? null : times.reduce((newest, time) => Math.max(newest, time));
		yield { records: wanted, cursor, looked: records.length, older: records.length - wanted.length, reachedAt };
	}
}

const keepPlace =
	({ room, connection }: Work): Keep<EarlierPage> =>
	(tx, { records, cursor, looked, older, reachedAt }, fresh) => {
		const known = records.length - fresh;
		return [room.store.backfills.moving(tx, connection.id, { cursor, looked, older, reachedAt, known, taken: fresh })];
	};

const carryOn = async (work: Work, backfill: Backfill, calls: AbortSignal): Promise<void> => {
	const { room, connection, actions, stopped } = work;
	const { store, now } = room;
	const { cursor: from, since } = backfill;
	const pages = pagesPatiently(await openStream(room, connection, calls), { from, since, random: room.random });
	const incoming = openIncoming(work, earlierPages(pages, backfill), keepPlace(work));
	const until = now() + SLICE;
	try {
		while (await incoming.begin()) {
			await deliverAll(work, undefined, incoming);
			if (actions.every(({ system }) => stopped.has(system.id)) || !(await mayGoOn(work))) return;
			if ((await store.backfills.of(connection.id))?.state !== 'going') return;
			if (now() >= until)
				return void (await store.atomically((tx) => [store.backfills.putOff(tx, connection.id, null, null)]));
		}
	} finally {
		await incoming.close();
	}
	await store.backfills.change(connection.id, ['going'], { state: 'done', endedAt: now(), nextAt: null });
};

/**
 * Carries a backfill on for a while, where this run was queued for one: reads from its own place, leaves alone what is
 * older than its date or known already, and sends the rest. Throws what the source throws.
 */
export const carryEarlier = async (work: Work, calls: AbortSignal): Promise<void> => {
	const { room, connection, actions, runId, stopped } = work;
	const { backfills, atomically } = room.store;
	const backfill = await backfills.ofRun(runId);
	if (!backfill || actions.every(({ system }) => stopped.has(system.id)) || !(await mayGoOn(work))) return;
	try {
		await carryOn({ ...work, backfill: true }, backfill, calls);
	} catch (failure) {
		const say = failure instanceof ConnectorError ? failure.say : null;
		if (!calls.aborted)
			await atomically((tx) => [backfills.putOff(tx, connection.id, room.now() + AFTER_FAILURE, say)]);
		throw failure;
	}
};
