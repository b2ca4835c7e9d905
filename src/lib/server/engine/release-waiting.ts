import { isAffected } from '#lib/domain/health/fields/is-affected.ts';
import { pathsReached } from '#lib/domain/mapping/paths-read.ts';
import type { Action } from '../persistence/connections.ts';
import type { Delivery } from '../persistence/deliveries.ts';
import type { StoredFieldChange } from '../persistence/field-changes.ts';
import type { CarriedRecord } from '../persistence/records.ts';
import { waitsToBeTold } from './deliveries-of.ts';
import { pendingOf } from './pending-of.ts';
import { keysReached } from './reached.ts';
import type { Closing } from './save-outcomes.ts';
import type { EngineRoom } from './work.ts';

/** Deliveries let go in one list, so that nobody waits long for the database. */
const AT_ONCE = 500;

interface Held {
	readonly delivery: Delivery;
	readonly row: Action;
	readonly record: CarriedRecord;
}

/** For which answer a delivery goes on waiting, where more than one field of its record has changed. */
const nextWait = (open: readonly StoredFieldChange[], { row, record }: Held): string | null =>
	waitsToBeTold(
		{ row },
		open.filter((change) => record.values !== null && isAffected(change, record.values))
	);

/** What a record is to have in place of a delivery that is not to be, as far as it has not got it yet. */
const inPlaceOf = (others: readonly Held[], had: ReadonlySet<string>, at: number) => {
	const added = others.flatMap(({ row, record }) => pendingOf([{ row }], record, { at, holds: new Map() }));
	return added.filter(({ key }, place) => !had.has(key) && added.findIndex((other) => other.key === key) === place);
};

/**
 * Lets go what has waited for the answer to a change of a field, as the steps are now: those that are not for such a
 * record, or go by the entries of another list, are put right, and those that wait for another answer too go on waiting.
 * Answers how many go. What a run under way has read the steps for goes with the next one. `closing` is written with the
 * first of them.
 */
export const releaseWaiting = async (
	{ store, now }: Pick<EngineRoom, 'store' | 'now'>,
	{ id: changeId, connectionId, field, to, say }: StoredFieldChange,
	closing?: Closing
): Promise<number> => {
	const all = say === '' ? [] : await store.fieldChanges.waiting(connectionId, say);
	if (all.length === 0) {
		if (closing) await store.atomically(closing);
		return 0;
	}
	const actions = await store.connections.actions(connectionId);
	const changes = await store.fieldChanges.of(connectionId);
	const open = changes.filter(({ id, answer }) => answer === null && id !== changeId);
	const isRunning = (await store.runs.busy()).has(connectionId);
	const at = now();
	const isDecided = ({ reach }: Action): boolean => pathsReached(reach).some((path) => path === field || path === to);

	const release = async (piece: readonly Delivery[], besides?: Closing): Promise<number> => {
		const ids = [...new Set(piece.map(({ recordId }) => recordId))];
		const records = await store.changes.byIds(ids);
		const held = piece.flatMap((delivery): Held[] => {
			const row = actions.find(({ id }) => id === delivery.actionId);
			const record = records.find(({ id }) => id === delivery.recordId);
			return row && record ? [{ delivery, row, record }] : [];
		});
		const waits = held.flatMap((one) => {
			const next = nextWait(open, one);
			return next === null ? [] : [{ one, next }];
		});
		const free = held.filter((one) => !waits.some((waiting) => waiting.one === one));
		const others = free.filter(
			({ delivery, row, record }) =>
				isDecided(row) && !delivery.receipt && !keysReached(record, row.reach).includes(delivery.recordKey)
		);
		const goes = free.filter((one) => !others.includes(one)).map(({ delivery }) => delivery.id);
		const had = others.length === 0 ? [] : await store.deliveries.ofRecords(ids);
		const added = inPlaceOf(others, new Set(had.map(({ key }) => key)), at);
		const dropped = others.map(({ delivery }) => delivery.id);
		await store.atomically((tx) => [
			...(besides?.(tx) ?? []),
			...waits.map(({ one, next }) => store.deliveries.changingFrom(tx, one.delivery.id, 'refused', { say: next })),
			...(dropped.length > 0 ? [store.fieldChanges.dropping(tx, dropped)] : []),
			...(goes.length > 0 ? [store.fieldChanges.releasing(tx, goes, isRunning ? at + 1 : null)] : []),
			...(added.length > 0 ? [store.deliveries.adding(tx, added)] : [])
		]);
		return goes.length + added.length;
	};

	let released = 0;
	for (let start = 0; start < all.length; start += AT_ONCE) {
		released += await release(all.slice(start, start + AT_ONCE), start === 0 ? closing : undefined);
	}
	return released;
};
