import { ConnectorError } from '#connectors/connector-error.ts';
import type { Receipt, Values } from '#connectors/contract.ts';
import { compareFields } from '#lib/domain/mapping/compare.ts';
import { isMarked } from '#lib/domain/parcel/mark.ts';
import { deliveryKey } from '../engine/delivery-key.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import { keysReached } from '../engine/reached.ts';
import { untilAborted } from '../engine/until-aborted.ts';
import type { EngineRoom, ReadyAction } from '../engine/work.ts';
import { newId } from '../persistence/id.ts';
import type { Parcel } from '../persistence/parcels.ts';
import { Astray, astray } from './astray.ts';

export interface StepToSend {
	readonly parcel: Pick<Parcel, 'id' | 'connectionId'>;
	readonly action: ReadyAction;
	/** The test record, as the source would give it. */
	readonly record: { readonly key: string; readonly values: Values; readonly problem: null };
}

/** What the step sends, by the mapping that real records go through. */
const mapped = (action: ReadyAction, record: StepToSend['record'], recordKey: string): Values => {
	const { name } = action.system;
	const outgoing = outgoingValues(action, { delivery: { corrected: null, recordKey }, record });
	if ('say' in outgoing) throw new Astray(`It could not be made ready for ${name}. ${outgoing.say}`);
	if (!isMarked(outgoing.values))
		throw new Astray(`Nothing of what ${name} gets could be marked as a test, so nothing was sent there.`);
	return outgoing.values;
};

/** What somebody else has made is never touched: a key that was never used before finds nothing. */
const refuseWhatIsThere = async (
	{ context, half, system }: ReadyAction,
	key: string,
	values: Values
): Promise<void> => {
	const there =
		(await half?.action.lookUp?.(context, key, values)) ?? (await half?.action.isThere?.(context, { key, values }));
	if (there)
		throw new Astray(
			`${system.name} has something already that it would take for the same, so nothing was sent there.`
		);
};

const write = async (
	{ store }: Pick<EngineRoom, 'store'>,
	{ context, half, system }: ReadyAction,
	step: { readonly id: string; readonly key: string; readonly values: Values }
): Promise<Receipt> => {
	const { key, values } = step;
	if (!half) throw new Astray(`This version of Handover no longer knows how to do this step with ${system.name}.`);
	await store.parcels.changeStep(step.id, { state: 'sent' });
	try {
		const receipt = await untilAborted(context.signal, half.action.write(context, { key, values }));
		const isOurs = receipt.outcome === 'created';
		await store.parcels.changeStep(step.id, { state: isOurs ? 'there' : 'nowhere', receipt });
		if (isOurs) return receipt;
	} catch (failure) {
		const isNowhere = failure instanceof ConnectorError && !failure.maybeDone && !context.signal.aborted;
		if (isNowhere) await store.parcels.changeStep(step.id, { state: 'nowhere' });
		throw failure;
	}
	throw new Astray(`${system.name} took it for a record that was there already. Look there whether that is as it was.`);
};

const compare = async (action: ReadyAction, receipt: Receipt, sent: Values): Promise<void> => {
	const { context, half, system } = action;
	const stored = await untilAborted(context.signal, Promise.resolve(half?.action.readBack?.(context, receipt) ?? {}));
	const fields = compareFields(sent, stored, half?.manifest.fields ?? [], context.timeZone);
	const wrong = fields.find(({ same }) => same === 'different' || same === 'missing');
	if (wrong) throw new Astray(`${system.name} has it, but not as it was sent: “${wrong.label}”. ${wrong.say}`);
};

/**
 * Sends a test record through one step and reads it back; written down before the call, so that it is found again
 * whatever happens. False where the step is not for such records. Throws `Astray`.
 */
export const sendStep = async (room: EngineRoom, { parcel, action, record }: StepToSend): Promise<boolean> => {
	const { row, system, context } = action;
	const [recordKey] = keysReached(record, row.reach);
	if (recordKey === undefined) return false;
	if (system.signedIn === false)
		throw new Astray(`${system.name} does not let us in. ${system.signInSay ?? 'Sign in there again.'}`);
	const values = mapped(action, record, recordKey);
	const { id: parcelId, connectionId } = parcel;
	const key = deliveryKey(connectionId, row.id, parcelId);
	const id = newId(room.now());
	const facts = { parcelId, connectionId, systemId: system.id, action: row.action, options: context.options };
	await room.store.atomically((tx) => [
		room.store.parcels.adding(tx, { id, ...facts, key, values, state: 'pending', tries: 0, createdAt: room.now() })
	]);
	try {
		await refuseWhatIsThere(action, key, values);
		await compare(action, await write(room, action, { id, key, values }), values);
		return true;
	} catch (failure) {
		throw astray(`At ${system.name}`, failure, context.signal.aborted);
	}
};
