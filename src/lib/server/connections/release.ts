import type { App } from '../app.ts';
import type { System } from '../persistence/systems.ts';
import { runSoon } from './run-soon.ts';

/** Lets everything that waits for a system be tried at once: after a new sign-in, a new setting, a person's word. */
export const releaseWaiting = async (parts: Pick<App, 'store' | 'queue' | 'now'>, system: System): Promise<void> => {
	const { store } = parts;
	const actions = await store.connections.actionsOfSystem(system.id);
	await store.atomically((tx) => actions.map(({ id }) => store.deliveries.putOff(tx, id, null)));
	const users = new Set(actions.map(({ connectionId }) => connectionId));
	const writing = (await store.connections.switchedOn()).filter(({ id }) => users.has(id));
	const reading = await store.connections.fedBy(system.id);
	await runSoon(
		parts,
		[...writing, ...reading].map(({ id }) => id)
	);
};
