import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, Receipt } from '#connectors/contract.ts';
import { halfOf } from '../engine/open-work.ts';
import { untilAborted } from '../engine/until-aborted.ts';
import type { EngineRoom, ReadyAction } from '../engine/work.ts';
import type { ParcelStep } from '../persistence/parcels.ts';
import type { System } from '../persistence/systems.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds after which it is tried again to remove what is left; then every hour. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];

type Half = NonNullable<ReadyAction['half']>;

/** What was sent without an answer: looked up by its key, else sent once more, which its key makes harmless. */
const settled = async ({ action, manifest }: Half, context: Context, step: ParcelStep): Promise<Receipt | null> => {
	const { key, values } = step;
	if (action.lookUp) return action.lookUp(context, key, values);
	return manifest.once === 'key' ? action.write(context, { key, values }) : null;
};

const remove = async (room: EngineRoom, step: ParcelStep, system: System, signal: AbortSignal): Promise<void> => {
	const { parcels, workspaces } = room.store;
	const half = halfOf(room, system, step.action);
	if (!half?.action.remove || system.signedIn === false) {
		const say = system.signInSay ?? `Handover cannot take it away from ${system.name} any more.`;
		throw new ConnectorError('forbidden', { say });
	}
	const timeZone = (await workspaces.byId(system.workspaceId))?.timeZone ?? 'UTC';
	const context = room.contexts(system, { timeZone, signal, options: step.options });
	const receipt = step.receipt ?? (await untilAborted(signal, settled(half, context, step)));
	if (receipt && !step.receipt) await parcels.changeStep(step.id, { receipt });
	if (receipt) await untilAborted(signal, half.action.remove(context, receipt));
	await parcels.changeStep(step.id, { state: receipt ? 'removed' : 'nowhere', values: {}, nextAt: null, say: null });
};

const nextTry = (failure: unknown, tries: number): number =>
	failure instanceof ConnectorError && !failure.canRetry && failure.kind !== 'refused'
		? DAY
		: (PAUSES[tries] ?? 60 * MINUTE);

/** Takes away what a step of a test record has made; where it cannot be, that is noted and tried again later. */
export const clearStep = async (room: EngineRoom, step: ParcelStep, signal: AbortSignal): Promise<void> => {
	const { parcels, systems } = room.store;
	const system = await systems.byId(step.systemId);
	if (step.state === 'pending') {
		await parcels.changeStep(step.id, { state: 'nowhere', values: {}, nextAt: null });
		return;
	}
	try {
		if (!system) throw new ConnectorError('misconfigured', { say: 'Its system is not known here any more.' });
		await remove(room, step, system, signal);
	} catch (failure) {
		const say = failure instanceof ConnectorError ? failure.say : 'It took too long, or went wrong in Handover itself.';
		const nextAt = room.now() + nextTry(failure, step.tries);
		await parcels.changeStep(step.id, { state: 'left', tries: step.tries + 1, nextAt, say });
	}
};

/**
 * Takes away everything that a test record has made, the last first. What nobody has heard of is looked for a minute
 * later: a system may not find at once what it has just got.
 */
export const clearParcel = async (room: EngineRoom, parcelId: string, signal: AbortSignal): Promise<void> => {
	for (const step of (await room.store.parcels.openSteps(parcelId)).toReversed()) {
		const isYoung = step.state === 'sent' && room.now() - step.createdAt < MINUTE;
		if (isYoung) await room.store.parcels.changeStep(step.id, { nextAt: room.now() + MINUTE });
		else await clearStep(room, step, signal);
	}
};
