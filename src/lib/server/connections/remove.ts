import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';

/** Takes a connection away with what it has kept. Nothing changes in the systems. Throws `Mistake` while it is on. */
export const removeConnection = async ({ store }: Pick<App, 'store'>, connection: Connection): Promise<void> => {
	if (connection.state === 'on') throw new Mistake('Pause the connection first; then nothing is lost on the way.');
	// Nobody would know any more where it is to be removed from.
	if ((await store.parcels.newest(connection.id))?.state === 'going')
		throw new Mistake('A test parcel of it is on its way. It is back in a few minutes; then try again.');
	await store.connections.removeWithAll(connection.id);
};
