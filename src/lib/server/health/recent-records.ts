import type { Values } from '#connectors/contract.ts';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { stepTitle } from '../set-up/steps.ts';

const MOST = 20;

/** A record with what became of it at every step. */
export interface RecentRecord {
	readonly id: string;
	readonly arrivedAt: number;
	readonly values: Values | null;
	readonly problem: string | null;
	readonly trial: boolean;
	readonly steps: readonly {
		/** The delivery's id: a step that is done for each entry of a list has many. */
		readonly delivery: string;
		readonly title: string;
		readonly state: DeliveryState;
		readonly say: string | null;
		readonly nextAttemptAt: number | null;
	}[];
}

/** The newest records of a connection, each with the outcome of every action. */
export const recentRecords = async (
	{ store }: Pick<App, 'store'>,
	{ id: connectionId, workspaceId }: Pick<Connection, 'id' | 'workspaceId'>
): Promise<RecentRecord[]> => {
	const actions = await store.connections.actions(connectionId);
	const systems = await store.systems.of(workspaceId);
	const records = await store.records.latest(connectionId, MOST);
	const deliveries = await store.deliveries.ofRecords(records.map(({ id }) => id));
	return records.map(({ id, arrivedAt, values, problem, trial }) => ({
		id,
		arrivedAt,
		values,
		problem,
		trial,
		steps: actions.flatMap((action) => {
			const here = deliveries.filter(({ recordId, actionId }) => recordId === id && actionId === action.id);
			const title = stepTitle(action, systems);
			return here.map(({ id: delivery, state, say, nextAttemptAt }) => ({
				delivery,
				title,
				state,
				say,
				nextAttemptAt
			}));
		})
	}));
};
