import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';

/** The systems that a connection reads from and writes to, or compares, each once. */
export const usedSystems = async ({ store }: Pick<App, 'store'>, connection: Connection): Promise<System[]> => {
	const actions = await store.connections.actions(connection.id);
	const compared = await store.comparisons.of(connection.id);
	const ids = new Set(
		[
			connection.sourceSystemId,
			...actions.map(({ systemId }) => systemId),
			...(compared ? [compared.leftSystemId, compared.rightSystemId] : [])
		].filter((id) => id !== null)
	);
	const systems = await Promise.all([...ids].map((id) => store.systems.byId(id)));
	return systems.filter((system) => system !== null);
};
