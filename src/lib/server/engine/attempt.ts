import { ConnectorError } from '#connectors/connector-error.ts';
import type { Receipt, Values } from '#connectors/contract.ts';
import { valuesHash } from '#connectors/values-hash.ts';
import { decideRetry } from '#lib/domain/runs/retry.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { brokenOff } from './broken-off.ts';
import type { Outcome } from './outcome.ts';
import { outgoingValues } from './outgoing-values.ts';
import { untilAborted } from './until-aborted.ts';
import type { ReadyAction, Work } from './work.ts';

const DAY = 86_400_000;

const asConnectorError = (failure: unknown, name: string): ConnectorError =>
	failure instanceof ConnectorError
		? failure
		: new ConnectorError('unreadable', {
				say: `Something went wrong in Handover itself while it wrote to ${name}. Nothing is lost.`,
				technical: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure),
				maybeDone: true,
				cause: failure
			});

const succeeded = (receipt: Receipt, values: Values | null): Outcome => ({
	state: receipt.outcome === 'unchanged' ? 'unchanged' : 'delivered',
	receipt,
	hash: values && valuesHash(values)
});

/** What follows from a failure: shown to a person, or tried again and when. */
const failed = (work: Work, action: ReadyAction, { delivery }: WaitingDelivery, failure: ConnectorError): Outcome => {
	const { say, technical } = failure;
	if (failure.concerns === 'record') return { state: 'refused', say, technical };
	if (failure.maybeDone && action.half?.manifest.once === 'neither') {
		return {
			state: 'in-doubt',
			say: `${say} But this one may have arrived all the same, so it is not sent again by itself: look there, then say whether it should be.`,
			technical
		};
	}
	const now = work.room.now();
	// What only a person can mend is looked at once a day, so that a wrong password does not lock the account.
	if (!failure.canRetry) return { state: 'pending', failure, nextAttemptAt: now + DAY };
	const decision = decideRetry({
		attempt: delivery.attempts + 1,
		failure,
		firstAttemptAt: delivery.firstAttemptAt ?? now,
		now,
		random: work.room.random()
	});
	return 'again' in decision
		? { state: 'pending', failure, nextAttemptAt: decision.again }
		: { state: 'refused', say: `${say} ${decision.giveUp}`, technical };
};

/** Asked by what was sent, and by what would be sent now: a kill may have lost which of the two it was. */
const lookUp = async (
	{ context, half }: ReadyAction,
	{ delivery: { key, tried } }: WaitingDelivery,
	values: Values | null
): Promise<{ receipt: Receipt; sent: Values | null } | null> => {
	const isOther = tried && (!values || valuesHash(tried) !== valuesHash(values));
	for (const sent of isOther ? [tried, values] : [values]) {
		const receipt = await half?.action.lookUp?.(context, key, sent ?? undefined);
		if (receipt) return { receipt, sent };
	}
	return null;
};

const send = async (
	action: ReadyAction,
	waiting: WaitingDelivery,
	isAgain: boolean,
	begin: (values: Values) => void
): Promise<Outcome> => {
	const { context, system, half } = action;
	if (!half) {
		throw new ConnectorError('misconfigured', {
			say: `This version of Handover no longer knows how to do this step with ${system.name}. Choose another step.`
		});
	}
	const { attempts, corrected, key, receipt } = waiting.delivery;
	const outgoing = outgoingValues(action, waiting);
	const values = 'values' in outgoing ? outgoing.values : null;
	const asks = half.manifest.once === 'look-up' && (isAgain || attempts > 0) && receipt === null;
	// Asked before anything else: what has arrived has arrived, also where the mapping no longer fits.
	const found = asks ? await lookUp(action, waiting, values) : null;
	if (found && !corrected) return succeeded(found.receipt, found.sent);
	if ('say' in outgoing) return { state: 'refused', say: outgoing.say, technical: '' };
	const earlier = receipt ?? found?.receipt;
	// What is changed goes by what it was made with.
	if (!earlier) begin(outgoing.values);
	const sent = { values: outgoing.values, key, ...(earlier && { earlier }) };
	return succeeded(await half.action.write(context, sent), values);
};

/** Looks whether what may have arrived is there, and sends nothing. Null where it is not found, or nobody answers. */
export const lookAgain = async (action: ReadyAction, waiting: WaitingDelivery): Promise<Outcome | null> => {
	const outgoing = outgoingValues(action, waiting);
	const values = 'values' in outgoing ? outgoing.values : null;
	try {
		const found = await untilAborted(action.context.signal, lookUp(action, waiting, values));
		return found && !waiting.delivery.corrected ? succeeded(found.receipt, found.sent) : null;
	} catch {
		return null;
	}
};

/** Sends one record through one action, once more if it `isAgain`, and says what became of it. Never throws. */
export const attempt = async (
	work: Work,
	action: ReadyAction,
	waiting: WaitingDelivery,
	isAgain: boolean
): Promise<Outcome> => {
	const { signal } = action.context;
	let [tried, isBegun] = [waiting.delivery.tried, false];
	const begin = (values: Values): void => {
		[tried, isBegun] = [values, true];
	};
	try {
		return await untilAborted(signal, send(action, waiting, isAgain, begin));
	} catch (failure) {
		const ended = signal.aborted ? brokenOff(failure, action) : null;
		const outcome = ended ?? failed(work, action, waiting, asConnectorError(failure, action.system.name));
		if ('receipt' in outcome || action.half?.manifest.once !== 'look-up') return outcome;
		const isNowhere = isBegun && failure instanceof ConnectorError && !failure.maybeDone;
		return { ...outcome, tried: isNowhere ? null : tried };
	}
};
