import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { runSoon } from './run-soon.ts';

/** Queues a run for this moment, and lets what waits be tried at once; a source that has signed us out is asked again. */
export const runNow = async (
	parts: Pick<App, 'store' | 'now' | 'queue'>,
	{ id, sourceSystemId }: Connection
): Promise<void> => {
	const { store, now } = parts;
	const actions = await store.connections.actions(id);
	await store.atomically((tx) => actions.map((action) => store.deliveries.putOff(tx, action.id, null)));
	const source = sourceSystemId ? await store.systems.byId(sourceSystemId) : null;
	if (source?.signedIn === false) await store.systems.change(source.id, { signInAt: now() });
	await runSoon(parts, [id]);
};
