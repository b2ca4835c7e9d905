import { outgoingValues } from '../engine/outgoing-values.ts';
import type { Action } from '../persistence/connections.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import type { Store } from '../persistence/store.ts';

type Stores = Pick<Store, 'atomically' | 'connections' | 'deliveries' | 'workspaces'>;

const timeZoneOf = async ({ connections, workspaces }: Stores, { connectionId }: Action): Promise<string> => {
	const connection = await connections.byId(connectionId);
	return (await workspaces.byId(connection?.workspaceId ?? ''))?.timeZone ?? 'UTC';
};

const asSent = (row: Action, timeZone: string, waiting: WaitingDelivery) => {
	const outgoing = outgoingValues({ row, context: { timeZone }, half: null }, waiting);
	return waiting.delivery.tried ?? ('values' in outgoing ? outgoing.values : null);
};

/**
 * Changes how a step is done. What was sent and never answered is kept as it was sent, because by that the system is
 * asked whether it has arrived.
 */
export const changeStep = async (
	store: Stores,
	step: Action,
	change: Parameters<Store['connections']['changeAction']>[1]
): Promise<void> => {
	const unanswered = await store.deliveries.unanswered(step.connectionId);
	const ours = unanswered.filter(({ delivery }) => delivery.actionId === step.id);
	const timeZone = ours.length > 0 ? await timeZoneOf(store, step) : '';
	if (ours.length > 0) {
		await store.atomically((tx) =>
			ours.map((waiting) =>
				store.deliveries.changingFrom(tx, waiting.delivery.id, 'sent', { tried: asSent(step, timeZone, waiting) })
			)
		);
	}
	await store.connections.changeAction(step.id, change);
};
