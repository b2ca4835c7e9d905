import type { App } from '../app.ts';
import { releaseWaiting } from '../connections/release.ts';
import { addSystem, changeSystem } from '../connections/save-system.ts';
import type { System } from '../persistence/systems.ts';
import type { CheckedSystem } from './check-systems.ts';

/**
 * Adds or changes the systems of a file, whose connections are called `saidAnew`; answers with these and the ones that
 * are there besides, by name.
 */
export const applySystems = async (
	app: Pick<App, 'store' | 'seal' | 'queue' | 'now'>,
	workspaceId: string,
	checked: readonly CheckedSystem[],
	saidAnew: ReadonlySet<string>
): Promise<Map<string, System>> => {
	const systems = new Map((await app.store.systems.of(workspaceId)).map((system) => [system.name, system]));
	for (const { name, connector, given, before, same } of checked) {
		if (same) continue;
		if (!before) systems.set(name, await addSystem(app, workspaceId, { connector, name, given }));
		else {
			const system = await changeSystem(app, before, given, saidAnew);
			await releaseWaiting(app, system);
			systems.set(name, system);
		}
	}
	return systems;
};
