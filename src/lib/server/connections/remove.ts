import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';

/** Takes a connection away with what it has kept. Nothing changes in the systems. Throws `Mistake` while it is on. */
export const removeConnection = async ({ store }: Pick<App, 'store'>, connection: Connection): Promise<void> => {
	if (connection.state === 'on') throw new Mistake('Pause the connection first; then nothing is lost on the way.');
	await store.connections.removeWithAll(connection.id);
};
