import { outgoingValues } from '../engine/outgoing-values.ts';
import type { Action } from '../persistence/connections.ts';
import type { Query, Statement } from '../persistence/database.ts';
import type { WaitingDelivery } from '../persistence/deliveries.ts';
import type { Store } from '../persistence/store.ts';

type Stores = Pick<Store, 'connections' | 'deliveries' | 'workspaces'>;

const timeZoneOf = async ({ connections, workspaces }: Stores, { connectionId }: Action): Promise<string> => {
	const connection = await connections.byId(connectionId);
	return (await workspaces.byId(connection?.workspaceId ?? ''))?.timeZone ?? 'UTC';
};

const asSent = (row: Action, timeZone: string, waiting: WaitingDelivery) => {
	const outgoing = outgoingValues({ row, context: { timeZone }, half: null }, waiting);
	return waiting.delivery.tried ?? ('values' in outgoing ? outgoing.values : null);
};

/**
 * The statements that change how a step is done. What was sent and never answered is kept as it was sent, because by
 * that the system is asked whether it has arrived.
 */
export const changingStep = async (
	store: Stores,
	step: Action,
	change: Parameters<Store['connections']['changeAction']>[1]
): Promise<(tx: Query) => Statement[]> => {
	const unanswered = await store.deliveries.unanswered(step.connectionId);
	const ours = unanswered.filter(({ delivery }) => delivery.actionId === step.id);
	const timeZone = ours.length > 0 ? await timeZoneOf(store, step) : '';
	const tried = ours.map((waiting) => [waiting.delivery.id, asSent(step, timeZone, waiting)] as const);
	return (tx) => [
		...tried.map(([id, values]) => store.deliveries.changingFrom(tx, id, 'sent', { tried: values })),
		store.connections.changingAction(tx, step.id, change)
	];
};

/** Changes how a step is done, by itself. */
export const changeStep = async (
	store: Stores & Pick<Store, 'atomically'>,
	...how: [step: Action, change: Parameters<Store['connections']['changeAction']>[1]]
): Promise<void> => {
	const changing = await changingStep(store, ...how);
	await store.atomically(changing);
};
