import type { App } from '../app.ts';
import { myConnection, NotHere } from '../connections/mine.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { setUpSteps, type Place, type SetUpStep } from './steps.ts';

export interface SetUp {
	readonly connection: Connection;
	readonly actions: readonly Action[];
	readonly systems: readonly System[];
	readonly source: System | null;
	readonly steps: readonly SetUpStep[];
}

/** Everything a page of the set-up needs. Throws `NotHere` where the connection belongs to somebody else. */
export const openSetUp = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string,
	id: string,
	place: Place
): Promise<SetUp> => {
	const connection = await myConnection(store, workspaceId, id);
	// What something else runs has nothing to set up here.
	if (connection.kind !== 'ours') throw new NotHere('set-up');
	const actions = await store.connections.actions(id);
	const systems = await store.systems.of(workspaceId);
	return {
		connection,
		actions,
		systems,
		source: systems.find((system) => system.id === connection.sourceSystemId) ?? null,
		steps: setUpSteps(connection, actions, place)
	};
};
