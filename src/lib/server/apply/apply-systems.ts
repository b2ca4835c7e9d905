import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import { addSystem, changeSystem } from '../connections/save-system.ts';
import { Mistake } from '../mistake.ts';
import type { System } from '../persistence/systems.ts';
import type { ApplyFile } from './apply-file.ts';

type Entry = ApplyFile['systems'][string];
type Variables = Readonly<Record<string, string | undefined>>;

const secretsOf = (name: string, { secrets }: Entry, variables: Variables): Record<string, string> =>
	Object.fromEntries(
		Object.entries(secrets).flatMap(([field, { env, optional }]) => {
			const value = variables[env];
			if (value) return [[field, value]];
			if (optional) return [];
			throw new Mistake(`${name}: the variable ${env} is not set, so its ${field} is missing. Nothing was changed.`);
		})
	);

const withName = (name: string, failure: unknown): unknown => {
	if (!(failure instanceof Mistake)) return failure;
	const sentences = Object.values(failure.fields);
	return new Mistake(`${name}: ${sentences.length > 0 ? sentences.join(' ') : failure.message}`);
};

/** Checks every entry before anything is written. Throws `Mistake` naming the system. */
export const checkSystems = (file: ApplyFile, variables: Variables): void => {
	for (const [name, entry] of Object.entries(file.systems)) {
		const manifest = manifests[entry.connector];
		if (!manifest) throw new Mistake(`${name}: there is no connector called ${entry.connector}.`);
		const known = new Set(manifest.settings.map((field) => field.name));
		const unknown = [...Object.keys(entry.settings), ...Object.keys(entry.secrets)].find((field) => !known.has(field));
		if (unknown) throw new Mistake(`${name}: ${entry.connector} has no setting called ${unknown}.`);
		secretsOf(name, entry, variables);
	}
};

/** Adds or changes the systems of a file; answers with all of them by name. */
export const applySystems = async (
	app: Pick<App, 'store' | 'seal' | 'now'>,
	workspaceId: string,
	file: ApplyFile,
	variables: Variables
): Promise<Map<string, System>> => {
	const systems = new Map((await app.store.systems.of(workspaceId)).map((system) => [system.name, system]));
	for (const [name, entry] of Object.entries(file.systems)) {
		const given = { ...entry.settings, ...secretsOf(name, entry, variables) };
		const before = systems.get(name);
		if (before && before.connector !== entry.connector) {
			throw new Mistake(`${name} is there already with another connector (${before.connector}). Use another name.`);
		}
		try {
			const system = before
				? await changeSystem(app, before, given)
				: await addSystem(app, workspaceId, { connector: entry.connector, name, given });
			systems.set(name, system);
		} catch (failure) {
			throw withName(name, failure);
		}
	}
	return systems;
};
