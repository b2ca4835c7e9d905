import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import type { Connection } from '#lib/server/persistence/connections.ts';
import type { Delivery } from '#lib/server/persistence/deliveries.ts';
import type { CarriedRecord } from '#lib/server/persistence/records.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import type { System } from '#lib/server/persistence/systems.ts';
import type { BakeryIds } from './bakery-steps.ts';
import type { Tricky } from './tricky-destination.ts';

/** Whose records a destination holds, in the order in which they came. */
export const namesIn = ({ stored }: Tricky): unknown[] => stored.map(({ values }) => values.name);

const found = <Row>(row: Row | null | undefined, what: string): Row => {
	if (row === null || row === undefined) throw new Error(`There is no ${what}.`);
	return row;
};

/** What a person, or a test, can see of the bakery in its database. */
export const lookingAt = (store: Store, { connectionId, systems, actions, workspaceId }: BakeryIds) => {
	const deliveriesAt = async (step: string): Promise<{ record: CarriedRecord; delivery: Delivery }[]> => {
		const records = (await store.records.latest(connectionId, 1000)).toReversed();
		const rows = await store.deliveries.ofRecords(records.map(({ id }) => id));
		const here = rows.filter(({ actionId }) => actionId === actions.get(step));
		return records.flatMap((record) => {
			const delivery = here.find(({ recordId }) => recordId === record.id);
			return delivery ? [{ record, delivery }] : [];
		});
	};
	return {
		connection: async (): Promise<Connection> => found(await store.connections.byId(connectionId), 'connection'),

		/** `the shop`, or the system of a step. */
		system: async (name: string): Promise<System> =>
			found(await store.systems.byId(systems.get(name) ?? ''), `system of ${name}`),

		/** The state of each record at a step, in the order in which they came. */
		states: async (step: string): Promise<[name: string, state: DeliveryState][]> =>
			(await deliveriesAt(step)).map(({ record, delivery }) => [
				String(record.values?.name ?? record.key),
				delivery.state
			]),

		/** The delivery of somebody's record at a step. */
		delivery: async (step: string, name: string): Promise<Delivery> => {
			const rows = await deliveriesAt(step);
			return found(rows.find(({ record }) => record.values?.name === name)?.delivery, `delivery for ${name}`);
		},

		/** What a person has to decide, oldest first. */
		attention: () => store.deliveries.needingAttention(workspaceId, 1000)
	};
};
