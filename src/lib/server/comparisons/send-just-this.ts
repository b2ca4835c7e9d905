import type { SourceRecord } from '#connectors/contract.ts';
import { afterEvent } from '#lib/domain/runs/delivery.ts';
import type { App } from '../app.ts';
import { beginWhenFree } from '../connections/begin-run.ts';
import { NotHere } from '../connections/mine.ts';
import { admit } from '../engine/admit.ts';
import { deliverAll } from '../engine/deliver.ts';
import { holdRun } from '../engine/hold-run.ts';
import { openWork } from '../engine/open-work.ts';
import { pagesUntil } from '../engine/pages-until.ts';
import { openStream } from '../engine/read-source.ts';
import { recordKey } from '../engine/record-key.ts';
import { settleDoubts } from '../engine/settle-doubts.ts';
import { emptyTally, type Work } from '../engine/work.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import type { StoredMismatch } from '../persistence/mismatches.ts';
import { carriesBetween } from './meant-for.ts';
import { myMismatch } from './my-mismatch.ts';

const DAY = 86_400_000;
const PATIENCE = 10_000;
const READING = 60_000;
const LIMITS = { run: 110_000, grace: 5_000 };
const GONE = 'It is no longer at the source, so there is nothing to send. Compare once more.';

type Parts = Pick<App, 'room' | 'store' | 'now'>;

/** The record as the source has it now. */
const readAgain = async (
	{ room }: Parts,
	connection: Connection,
	{ source, at }: NonNullable<StoredMismatch['left']>
): Promise<SourceRecord> => {
	const { stream, context } = await openStream(room, connection, AbortSignal.timeout(READING));
	const since = at === null ? undefined : at - DAY;
	let found: SourceRecord | undefined;
	for await (const { records } of pagesUntil(context.signal, stream.read(context, null, since))) {
		found = records.findLast(({ key }) => key === source);
		if (found) return found;
	}
	throw new Mistake(GONE);
};

/** What a person had to decide, or what waits for its next attempt, is tried at once; what went before is left as it is. */
const tryAtOnce = async ({ room }: Work, recordId: string): Promise<void> => {
	const { deliveries, atomically } = room.store;
	const before = await deliveries.ofRecords([recordId]);
	const change = { nextAttemptAt: null, say: null, technical: null };
	await atomically((tx) =>
		before.flatMap(({ id, state: from }) => {
			const state = from === 'pending' ? from : afterEvent(from, 'resend');
			return state ? [deliveries.changingFrom(tx, id, from, { state, ...change })] : [];
		})
	);
};

const carry = async (work: Work, sample: SourceRecord): Promise<string | null> => {
	const { store } = work.room;
	await admit(work, [sample]);
	const record = await store.records.byKey(work.connection.id, recordKey(sample.key));
	if (!record) throw new Error('The record was not kept.');
	const before = await store.deliveries.ofRecords([record.id]);
	if (before.length > 0 && before.every(({ state }) => state === 'by-hand'))
		return 'Somebody has ticked it off as typed by hand, so it is not sent. Look whether it was typed.';
	if (before.length > 0 && before.every(({ state }) => state === 'delivered' || state === 'unchanged'))
		return 'It was sent before and taken, and is there no more. Somebody may have removed it; sending it again could make a second one.';
	const only = { ...work, onlyRecord: record.id };
	await settleDoubts(only);
	await tryAtOnce(only, record.id);
	await deliverAll(only);
	const refused = (await store.deliveries.ofRecords([record.id])).find(({ say }) => say !== null);
	return refused?.say ?? null;
};

/**
 * Sends one record that is missing on the other side, the way a run would and with the same keys, so that it never
 * becomes two. Throws `Mistake` with the reason where it could not be sent.
 */
export const sendJustThis = async (parts: Parts, connection: Connection, mismatchId: string): Promise<void> => {
	const { room, store, now } = parts;
	const mismatch = await myMismatch(parts, connection.id, mismatchId);
	const comparison = await store.comparisons.of(connection.id);
	if (!comparison || !carriesBetween(connection, comparison)) throw new NotHere('connection of ours');
	if (mismatch.kind !== 'missing-there' || !mismatch.left) throw new NotHere('missing record');
	if (connection.state !== 'on') throw new Mistake('The connection is paused. Let it go on first.');
	const record = await readAgain(parts, connection, mismatch.left);
	// As a run of its own, so that no other run and no second click sends the same at the same time.
	const runId = await beginWhenFree(parts, connection.id, PATIENCE);
	if (!runId) throw new Mistake(`${connection.name} is at work at this moment. Try again in a minute.`);
	let tally = emptyTally();
	try {
		const never = new AbortController().signal;
		const say = await holdRun(room, runId, { stopping: never, limits: LIMITS }, async (end) => {
			const work = await openWork(room, connection, { runId, ...end });
			tally = work.tally;
			return carry(work, record);
		});
		if (say !== null) throw new Mistake(say);
		await store.mismatches.change(mismatch.id, { sentAt: now() });
	} finally {
		await store.runs.end(runId, { ...tally, state: 'done', endedAt: now() });
	}
};
