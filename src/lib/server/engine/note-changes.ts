import type { SourceRecord, Values } from '#connectors/contract.ts';
import type { FieldChange } from '#lib/domain/health/fields/field-change.ts';
import { afterChange } from '#lib/domain/runs/after-change.ts';
import { correctedAfter } from '#lib/domain/runs/corrected-after.ts';
import { afterEvent } from '#lib/domain/runs/delivery.ts';
import { valuesHash } from '#connectors/values-hash.ts';
import type { Delivery } from '../persistence/deliveries.ts';
import type { CarriedRecord } from '../persistence/records.ts';
import { carriedOtherwise } from './carried-otherwise.ts';
import { deliveriesOf, waitsToBeTold } from './deliveries-of.ts';
import { outgoingValues } from './outgoing-values.ts';
import type { pendingOf } from './pending-of.ts';
import { recordHash } from './record-hash.ts';
import type { ReadyAction, Work } from './work.ts';

interface Seen {
	readonly before: CarriedRecord;
	readonly after: CarriedRecord;
	/** Changes of fields to which a person has to say something first. */
	readonly waitsFor: readonly FieldChange[];
}

type When = Parameters<typeof pendingOf>[2];

/** What the mapping makes of it, as far as it goes: what it could not fill is what a person has filled in. */
const mappedOf = (action: ReadyAction, record: CarriedRecord, delivery: Delivery): Values | null => {
	const outgoing = outgoingValues(action, { record, delivery: { ...delivery, corrected: null } });
	return 'values' in outgoing ? outgoing.values : (outgoing.soFar ?? null);
};

/** What goes out now in place of the mapped values, as far as a person's correction still stands. */
const stillCorrected = (action: ReadyAction, { before, after }: Seen, delivery: Delivery): Values | null => {
	const [was, is] = [mappedOf(action, before, delivery), mappedOf(action, after, delivery)];
	return delivery.corrected && was && is ? correctedAfter(delivery.corrected, was, is) : null;
};

const changeOf = (action: ReadyAction, seen: Seen, delivery: Delivery, at: number): Partial<Delivery> | null => {
	const corrected = stillCorrected(action, seen, delivery);
	const outgoing = outgoingValues(action, { record: seen.after, delivery: { ...delivery, corrected } });
	const { state, attempts, hash, changesLeft } = delivery;
	const follows = afterChange({
		state,
		isSame: 'values' in outgoing && hash === valuesHash(outgoing.values),
		canUpdate: action.half !== null && action.half.manifest.updates !== false
	});
	if (follows === 'nothing') return delivery.corrected ? { corrected } : null;
	if (follows === 'leave') return { changesLeft: changesLeft + 1 };
	if (follows === 'remember') return { changedAt: at, corrected };
	const again = afterEvent(state, 'change') ?? afterEvent(state, 'resend') ?? state;
	// One attempt stays on record: what may have arrived then is looked up before it is written again.
	const cleared = { say: null, technical: null, settledAt: null, firstAttemptAt: null };
	return { ...cleared, state: again, corrected, attempts: Math.min(1, attempts) };
};

/** What becomes of the deliveries of a record that has changed, and those that it needs now and has not had yet. */
const followUp = (actions: readonly ReadyAction[], seen: Seen, deliveries: readonly Delivery[], when: When) => {
	const left = actions.filter((action) => carriedOtherwise(action, seen.before, deliveries));
	const changes = deliveries.flatMap((delivery) => {
		const action = actions.find(({ row }) => row.id === delivery.actionId);
		const isLeft = delivery.receipt !== null && left.some(({ row }) => row.id === delivery.actionId);
		const change = isLeft
			? { changesLeft: delivery.changesLeft + 1 }
			: action && changeOf(action, seen, delivery, when.at);
		const isSent = change && 'state' in change && change.state === 'pending';
		const say = isSent && action ? waitsToBeTold(action, seen.waitsFor) : null;
		if (say !== null) return [{ delivery, change: { ...change, state: 'refused' as const, say, nextAttemptAt: null } }];
		const held = isSent ? { nextAttemptAt: when.holds.get(delivery.actionId) ?? null } : {};
		return change ? [{ delivery, change: { ...change, ...held } }] : [];
	});
	const had = new Set(deliveries.map(({ key }) => key));
	const others = actions.filter((action) => !left.includes(action));
	const added = deliveriesOf(others, seen.after, when, seen.waitsFor).filter(({ key }) => !had.has(key));
	return { changes, added };
};

/**
 * Looks at records that are known already for what has changed at the source: what was made of them is sent again to be
 * brought up to date, or left alone and counted where the action cannot. Answers how many are sent.
 */
export const noteChanges = async (
	{ room, connection, actions, fields }: Work,
	given: ReadonlyMap<string, SourceRecord>
): Promise<number> => {
	const { store, now } = room;
	const when = { at: now(), holds: await store.deliveries.holds(connection.id, now()) };
	const hashes = new Map([...given].map(([key, record]) => [key, recordHash(record)]));
	const other = (await store.changes.hashes(connection.id, [...given.keys()])).filter(
		({ key, hash }) => hash !== hashes.get(key)
	);
	if (other.length === 0) return 0;
	const before = await store.changes.byIds(other.map(({ id }) => id));
	const deliveries = await store.deliveries.ofRecords(before.map(({ id }) => id));
	const seenFields = await fields.see(
		before.map(({ key }) => given.get(key) ?? { key, values: {} }),
		false
	);
	let sent = 0;
	await store.atomically((tx) => [
		...before.flatMap((record, place) => {
			const { values = null, problem = null } = given.get(record.key) ?? {};
			const hash = hashes.get(record.key) ?? null;
			// Kept before there were hashes: nothing says that it has changed.
			if (record.hash === null) return [store.changes.keeping(tx, record.id, { hash })];
			const waitsFor = seenFields.waitsFor(place);
			const seen = { before: record, after: { ...record, values, problem, hash }, waitsFor };
			const ours = deliveries.filter(({ recordId }) => recordId === record.id);
			const { changes, added } = followUp(actions, seen, ours, when);
			if (added.length > 0 || changes.some(({ change }) => 'state' in change)) sent += 1;
			return [
				store.changes.keeping(tx, record.id, { values, problem, hash }),
				...(added.length > 0 ? [store.deliveries.adding(tx, added)] : []),
				...changes.map(({ delivery: { id, state }, change }) => store.deliveries.changingFrom(tx, id, state, change))
			];
		}),
		...seenFields.statements(
			tx,
			before.map(({ id }) => id)
		)
	]);
	await seenFields.settle();
	return sent;
};
