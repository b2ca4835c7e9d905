import { deliveryKey } from './delivery-key.ts';
import { newId } from '../persistence/id.ts';
import type { CarriedRecord } from '../persistence/records.ts';
import { keysReached } from './reached.ts';
import type { ReadyAction } from './work.ts';

interface When {
	readonly at: number;
	/** Until when nothing is sent, by action. */
	readonly holds: ReadonlyMap<string, number>;
}

/** The deliveries that a record is to have: one for each action, or for each entry of its list, with its key. */
export const pendingOf = (
	actions: readonly Pick<ReadyAction, 'row'>[],
	record: Pick<CarriedRecord, 'id' | 'connectionId' | 'key' | 'values' | 'problem'>,
	{ at, holds }: When
) =>
	actions.flatMap(({ row: action }) =>
		keysReached(record, action.reach).map((recordKey) => ({
			id: newId(at),
			connectionId: record.connectionId,
			actionId: action.id,
			recordId: record.id,
			recordKey,
			state: 'pending' as const,
			key: deliveryKey(record.connectionId, action.id, recordKey),
			attempts: 0,
			nextAttemptAt: holds.get(action.id) ?? null
		}))
	);
