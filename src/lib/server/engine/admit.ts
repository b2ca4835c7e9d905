import type { SourceRecord } from '#connectors/contract.ts';
import { deliveryKey } from '#lib/domain/runs/key.ts';
import { newId } from '../persistence/id.ts';
import { addToHour } from './sample-hour.ts';
import type { Work } from './work.ts';

const unique = (records: readonly SourceRecord[]): SourceRecord[] => [
	...new Map(records.map((record) => [record.key, record])).values()
];

/**
 * Writes the records of a page that are not known yet, each with one pending delivery per action, in one atomic list:
 * from here on nothing is lost, whatever happens to the page or to us.
 */
export const admit = async (
	{ room, connection, actions, runId, tally }: Work,
	page: readonly SourceRecord[],
	trial = false
): Promise<void> => {
	const { store, now } = room;
	const candidates = unique(page);
	const known = await store.records.known(
		connection.id,
		candidates.map(({ key }) => key)
	);
	const fresh = candidates.filter(({ key }) => !known.has(key));
	tally.read += fresh.length;
	if (fresh.length === 0) return;
	const at = now();
	const rows = fresh.map((record) => ({
		id: newId(at),
		connectionId: connection.id,
		key: record.key,
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
			attempts: 0
		}))
	);
	await store.atomically((tx) => [
		store.records.adding(tx, rows),
		...(pending.length > 0 ? [store.deliveries.adding(tx, pending)] : []),
		addToHour(store, tx, connection.id, at, { records: fresh.length, runId })
	]);
};
