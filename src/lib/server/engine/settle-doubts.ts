import { ConnectorError } from '#connectors/connector-error.ts';
import { destinationOf } from '#connectors/registry.server.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import { valuesHash } from '#lib/domain/runs/key.ts';
import { outgoingValues } from './outgoing-values.ts';
import type { ReadyAction, Work } from './work.ts';

const NOBODY_KNOWS =
	'The program stopped at the very moment this was being sent, and this kind of system cannot be asked. ' +
	'Look whether it arrived, then say so here or send it again.';

type Settled = Parameters<Work['room']['store']['deliveries']['changing']>[2] | null;

const lookedUp = async (action: ReadyAction, waiting: WaitingDelivery, now: number): Promise<Settled> => {
	const half = destinationOf(action.system.connector)?.half.actions[action.row.action];
	try {
		const receipt = await half?.lookUp?.(action.context, waiting.delivery.key);
		if (!receipt) return { state: 'pending', nextAttemptAt: null };
		const outgoing = outgoingValues(action, waiting);
		const hash = 'values' in outgoing ? valuesHash(outgoing.values) : null;
		return { state: 'delivered', receipt, hash, settledAt: now, nextAttemptAt: null, say: null, technical: null };
	} catch (failure) {
		if (failure instanceof ConnectorError) return null;
		throw failure;
	}
};

/**
 * Settles what was sent and never answered, before anything else is sent: by the destination's own knowledge of our
 * key, else by looking the record up, else it is shown to a person. Never guessed.
 */
export const settleDoubts = async ({ room, connection, actions }: Work): Promise<void> => {
	const { store, now } = room;
	for (const waiting of await store.deliveries.unanswered(connection.id)) {
		const action = actions.find(({ row }) => row.id === waiting.delivery.actionId);
		const once = action && destinationOf(action.system.connector)?.manifest.actions[action.row.action]?.once;
		const settled: Settled =
			once === 'key'
				? { state: 'pending', nextAttemptAt: null }
				: once === 'look-up' && action
					? await lookedUp(action, waiting, now())
					: { state: 'in-doubt', say: NOBODY_KNOWS };
		if (settled) await store.atomically((tx) => [store.deliveries.changing(tx, waiting.delivery.id, settled)]);
	}
};
