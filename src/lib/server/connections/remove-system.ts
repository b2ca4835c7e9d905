import type { App } from '../app.ts';
import { withdraw, type Withdrawn } from '../grants/withdraw.ts';
import { Mistake } from '../mistake.ts';
import type { System } from '../persistence/systems.ts';

/**
 * Takes a system away with its sign-in, and has its vendor withdraw what a person had agreed to there. Answers what came
 * of that. Throws `Mistake` while a connection still uses it.
 */
export const removeSystem = async (
	{ store, seal, room }: Pick<App, 'store' | 'seal' | 'room'>,
	system: System
): Promise<Withdrawn> => {
	const reading = await store.connections.usingSource(system.id);
	const writing = await store.connections.actionsOfSystem(system.id);
	const comparing = (await store.comparisons.inWorkspace(system.workspaceId)).filter(
		({ comparison }) => comparison.leftSystemId === system.id || comparison.rightSystemId === system.id
	);
	if (reading.length + writing.length + comparing.length > 0) {
		throw new Mistake(
			`A connection still uses ${system.name}. Remove the connection first; then nothing is left half-finished.`
		);
	}
	const withdrawn = await withdraw({ store, seal, room }, system);
	await store.interfaceNotices.forget(system.id);
	await store.systems.remove(system.id);
	return withdrawn;
};
