import type { SourceRecord } from '#connectors/contract.ts';
import { isMarked } from '#lib/domain/parcel/mark.ts';
import type { Query } from '../persistence/database.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { newId } from '../persistence/id.ts';
import { deliveriesOf } from './deliveries-of.ts';
import { NOTHING_SEEN } from './field-watch.ts';
import { noteChanges } from './note-changes.ts';
import { recordHash } from './record-hash.ts';
import { recordKey } from './record-key.ts';
import { addToHour } from './sample-hour.ts';
import type { Closing } from './save-outcomes.ts';
import type { Work } from './work.ts';

const byKey = (records: readonly SourceRecord[]): Map<string, SourceRecord> =>
	new Map(
		// A test record that stands in a system for a moment is nobody's order there.
		records.filter(({ values }) => !isMarked(values)).map((record) => [recordKey(record.key), record])
	);

export interface Admission {
	/** Sent by hand during the set-up. */
	readonly trial?: boolean;
	/** Written with the records, of which so many are new: the cursor, which never passes one that is not kept. */
	readonly closing?: (tx: Query, fresh: number) => ReturnType<Closing>;
}

export interface Admitted {
	/** How many records were new. */
	readonly fresh: number;
	/** What waits because of them and may be sent now, in order; null where that has to be looked up. */
	readonly waiting: WaitingDelivery[] | null;
}

type NewDelivery = ReturnType<typeof deliveriesOf>[number];

/** As it will be read again, for whoever sends it at once. */
const justMade = (made: {
	readonly record: WaitingDelivery['record'];
	readonly deliveries: readonly NewDelivery[];
}): WaitingDelivery[] =>
	made.deliveries
		.filter(({ state }) => state === 'pending')
		.map((delivery) => ({
			delivery: { ...delivery, firstAttemptAt: null, receipt: null, corrected: null, tried: null },
			record: made.record
		}));

/**
 * Writes the records of a page that are not known yet, each with its pending deliveries, in one atomic list: from here
 * on nothing is lost, whatever happens to the page or to us. What has changed of the others is noted.
 */
export const admit = async (
	work: Work,
	page: readonly SourceRecord[],
	{ trial = false, closing }: Admission = {}
): Promise<Admitted> => {
	const { room, connection, actions, runId, tally, backfill, fields } = work;
	const { store, now } = room;
	const candidates = byKey(page);
	const known = await store.records.known(connection.id, [...candidates.keys()]);
	const fresh = [...candidates].filter(([key]) => !known.has(key));
	const again = new Map([...candidates].filter(([key]) => known.has(key)));
	tally.read += fresh.length + (again.size > 0 ? await noteChanges(work, again) : 0);
	if (fresh.length === 0) {
		if (closing) await store.atomically((tx) => closing(tx, 0));
		return { fresh: 0, waiting: again.size > 0 ? null : [] };
	}
	const at = now();
	// What comes while a system is out of order waits behind what came before it.
	const holds = trial ? new Map<string, number>() : await store.deliveries.holds(connection.id, at);
	const rows = fresh.map(([key, record]) => ({
		id: newId(at),
		connectionId: connection.id,
		key,
		values: record.values,
		hash: recordHash(record),
		problem: record.problem ?? null,
		occurredAt: record.occurredAt ?? null,
		arrivedAt: at,
		runId,
		trial,
		backfill
	}));
	const seen = trial
		? NOTHING_SEEN
		: await fields.see(
				fresh.map(([, record]) => record),
				!backfill
			);
	const made = rows.map((record, place) => ({
		record,
		deliveries: deliveriesOf(actions, record, { at, holds }, seen.waitsFor(place))
	}));
	const pending = made.flatMap(({ deliveries }) => deliveries);
	tally.refused += pending.filter(({ state }) => state === 'refused').length;
	await store.atomically((tx) => [
		store.records.adding(tx, rows),
		store.deliveries.adding(tx, pending),
		addToHour(store, tx, connection.id, at, { records: backfill ? 0 : fresh.length, runId }),
		...seen.statements(
			tx,
			rows.map(({ id }) => id)
		),
		...(closing?.(tx, fresh.length) ?? [])
	]);
	await seen.settle();
	return { fresh: fresh.length, waiting: again.size > 0 || holds.size > 0 ? null : made.flatMap(justMade) };
};
