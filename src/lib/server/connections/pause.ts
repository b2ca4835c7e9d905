import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';

/** Stops a connection from running by itself. What comes in the meantime waits. */
export const pause = ({ store }: Pick<App, 'store'>, { id }: Connection) =>
	store.connections.change(id, { state: 'paused' });
