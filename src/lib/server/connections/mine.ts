import type { Store } from '../persistence/store.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { Mistake } from '../mistake.ts';

/** What was asked for is not there, or belongs to another workspace: a stranger learns no difference. */
export class NotHere extends Mistake {
	constructor(what: string) {
		super(`There is no such ${what} here. It may have been removed.`);
	}
}

export const myConnection = async (
	{ connections }: Pick<Store, 'connections'>,
	workspaceId: string,
	id: string
): Promise<Connection> => {
	const connection = await connections.byId(id);
	if (connection?.workspaceId !== workspaceId) throw new NotHere('connection');
	return connection;
};

export const mySystem = async (
	{ systems }: Pick<Store, 'systems'>,
	workspaceId: string,
	id: string
): Promise<System> => {
	const system = await systems.byId(id);
	if (system?.workspaceId !== workspaceId) throw new NotHere('system');
	return system;
};
