import type { App } from '../app.ts';
import { guessPlace } from '../accounts/guess-place.ts';
import { newWorkspace } from '../accounts/new-workspace.ts';
import { checked } from '../checked.ts';
import { Mistake } from '../mistake.ts';
import { applyConnections, checkConnections } from './apply-connections.ts';
import { applyFile } from './apply-file.ts';
import { applySystems, checkSystems } from './apply-systems.ts';

type Parts = Pick<App, 'store' | 'seal' | 'room' | 'now'>;

export interface Applied {
	readonly workspace: string;
	readonly systems: readonly string[];
	readonly connections: readonly string[];
}

/** The workspace that is meant: by name or id, else the only one, else a new one for the first person to come. */
export const chosenWorkspace = async ({ store, now }: Pick<App, 'store' | 'now'>, wanted?: string): Promise<string> => {
	const all = await store.workspaces.all();
	if (wanted) {
		const found = all.find(({ id, name }) => id === wanted || name === wanted);
		if (!found) throw new Mistake(`There is no workspace called ${wanted}.`);
		return found.id;
	}
	if (all.length > 1) throw new Mistake('There are several workspaces. Say which one with --workspace NAME.');
	return all[0]?.id ?? newWorkspace({ workspaces: store.workspaces }, firstWorkspace(now()));
};

const firstWorkspace = (now: number) => ({ name: 'My business', place: guessPlace(), ownerId: null, now });

const readable = (input: unknown) => {
	try {
		return checked(applyFile, input);
	} catch (failure) {
		if (!(failure instanceof Mistake)) throw failure;
		const places = Object.entries(failure.fields).map(([place, say]) => `${place}: ${say}`);
		throw new Mistake(`The file cannot be applied, so nothing was changed. ${places.join(' ')}`);
	}
};

/**
 * Brings systems and connections to what the file says; the same file twice changes nothing. What the file does not
 * name stays as it is. Throws `Mistake` before anything is written where the file cannot be applied.
 */
export const apply = async (
	parts: Parts,
	input: unknown,
	variables: Readonly<Record<string, string | undefined>>,
	workspace?: string
): Promise<Applied> => {
	const file = readable(input);
	checkSystems(file, variables);
	const workspaceId = await chosenWorkspace(parts, workspace);
	const present = await parts.store.systems.of(workspaceId);
	const connectors = new Map([
		...present.map(({ name, connector }) => [name, connector] as const),
		...Object.entries(file.systems).map(([name, { connector }]) => [name, connector] as const)
	]);
	checkConnections(file, connectors);
	const systems = await applySystems(parts, workspaceId, file, variables);
	const connections = await applyConnections(parts, workspaceId, file, systems);
	return { workspace: workspaceId, systems: Object.keys(file.systems), connections };
};
