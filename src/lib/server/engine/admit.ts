import type { SourceRecord } from '#connectors/contract.ts';
import { deliveryKey } from '#lib/domain/runs/key.ts';
import { newId } from '../persistence/id.ts';
import { recordKey } from './record-key.ts';
import { addToHour } from './sample-hour.ts';
import type { Work } from './work.ts';

const byKey = (records: readonly SourceRecord[]): Map<string, SourceRecord> =>
	new Map(records.map((record) => [recordKey(record.key), record]));

/**
 * Writes the records of a page that are not known yet, each with one pending delivery per action, in one atomic list:
 * from here on nothing is lost, whatever happens to the page or to us. Answers how many were new.
 */
export const admit = async (
	{ room, connection, actions, runId, tally }: Work,
	page: readonly SourceRecord[],
	trial = false
): Promise<number> => {
	const { store, now } = room;
	const candidates = byKey(page);
	const known = await store.records.known(connection.id, [...candidates.keys()]);
	const fresh = [...candidates].filter(([key]) => !known.has(key));
	tally.read += fresh.length;
	if (fresh.length === 0) return 0;
	const at = now();
	// What comes while a system is out of order waits behind what came before it.
	const holds = trial ? new Map<string, number>() : await store.deliveries.holds(connection.id, at);
	const rows = fresh.map(([key, record]) => ({
		id: newId(at),
		connectionId: connection.id,
		key,
		values: record.values,
		problem: record.problem ?? null,
		occurredAt: record.occurredAt ?? null,
		arrivedAt: at,
		runId,
		trial
	}));
	const pending = rows.flatMap((row) =>
		actions.map(({ row: action }) => ({
			id: newId(at),
			connectionId: connection.id,
			actionId: action.id,
			recordId: row.id,
			recordKey: row.key,
			state: 'pending' as const,
			key: deliveryKey(connection.id, action.id, row.key),
			attempts: 0,
			nextAttemptAt: holds.get(action.id) ?? null
		}))
	);
	await store.atomically((tx) => [
		store.records.adding(tx, rows),
		store.deliveries.adding(tx, pending),
		addToHour(store, tx, connection.id, at, { records: fresh.length, runId })
	]);
	return fresh.length;
};
