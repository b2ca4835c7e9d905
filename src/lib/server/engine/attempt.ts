import { ConnectorError } from '#connectors/connector-error.ts';
import type { DestinationAction, Receipt, Values } from '#connectors/contract.ts';
import { destinationOf } from '#connectors/registry.server.ts';
import { valuesHash } from '#lib/domain/runs/key.ts';
import { decideRetry } from '#lib/domain/runs/retry.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import type { Outcome } from './outcome.ts';
import { outgoingValues } from './outgoing-values.ts';
import type { ReadyAction, Work } from './work.ts';

const DAY = 86_400_000;

const halves = ({ system, row }: ReadyAction): { write: DestinationAction; once: 'key' | 'look-up' | 'neither' } => {
	const destination = destinationOf(system.connector);
	const write = destination?.half.actions[row.action];
	const manifest = destination?.manifest.actions[row.action];
	if (!write || !manifest) {
		throw new ConnectorError('misconfigured', {
			say: `This version of Handover no longer knows how to do this step with ${system.name}. Choose another step.`
		});
	}
	return { write, once: manifest.once };
};

const asConnectorError = (failure: unknown, name: string): ConnectorError =>
	failure instanceof ConnectorError
		? failure
		: new ConnectorError('unreadable', {
				say: `Something went wrong in Handover itself while it wrote to ${name}. It will try again; nothing is lost.`,
				technical: failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure),
				maybeDone: true,
				cause: failure
			});

const succeeded = (receipt: Receipt, values: Values): Outcome => ({
	state: receipt.outcome === 'unchanged' ? 'unchanged' : 'delivered',
	receipt,
	hash: valuesHash(values)
});

/** What follows from a failure: shown to a person, or tried again and when. */
const failed = (work: Work, { delivery }: WaitingDelivery, failure: ConnectorError, once: string): Outcome => {
	const { say, technical } = failure;
	if (failure.concerns === 'record') return { state: 'refused', say, technical };
	if (failure.maybeDone && once === 'neither') {
		return {
			state: 'in-doubt',
			say: `${say} It may have arrived all the same: look there, then say whether to send it again.`,
			technical
		};
	}
	const now = work.room.now();
	// What only a person can mend is looked at once a day, so that a wrong password does not lock the account.
	if (!failure.canRetry) {
		return { state: 'pending', say, technical, nextAttemptAt: now + DAY, systemFailed: true, failure };
	}
	const decision = decideRetry({
		attempt: delivery.attempts + 1,
		failure,
		firstAttemptAt: delivery.firstAttemptAt ?? now,
		now,
		random: work.room.random()
	});
	return 'again' in decision
		? { state: 'pending', say, technical, nextAttemptAt: decision.again, systemFailed: true, failure }
		: { state: 'refused', say: `${say} ${decision.giveUp}`, technical };
};

/** Sends one record through one action and says what became of it. Never throws. */
export const attempt = async (work: Work, action: ReadyAction, waiting: WaitingDelivery): Promise<Outcome> => {
	const outgoing = outgoingValues(action, waiting);
	if ('say' in outgoing) return { state: 'refused', say: outgoing.say, technical: '' };
	let once: 'key' | 'look-up' | 'neither' = 'neither';
	try {
		const half = halves(action);
		once = half.once;
		if (once === 'look-up' && waiting.delivery.attempts > 0) {
			const found = await half.write.lookUp?.(action.context, waiting.delivery.key);
			if (found) return succeeded(found, outgoing.values);
		}
		const receipt = await half.write.write(action.context, { values: outgoing.values, key: waiting.delivery.key });
		return succeeded(receipt, outgoing.values);
	} catch (failure) {
		return failed(work, waiting, asConnectorError(failure, action.system.name), once);
	}
};
