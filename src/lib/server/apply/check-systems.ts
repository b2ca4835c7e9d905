import { isDeepStrictEqual } from 'node:util';
import type { Manifest, Settings } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import { secretsPurpose } from '../engine/contexts.ts';
import { Mistake } from '../mistake.ts';
import type { System } from '../persistence/systems.ts';
import type { ApplyFile, SystemEntry } from './apply-file.ts';
import { givenAnswers, keptAnswers, type Given } from './given-answers.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** A system of a file, looked at and ready to be saved. */
export interface CheckedSystem {
	readonly name: string;
	readonly connector: string;
	readonly given: Given;
	readonly settings: Settings;
	/** The one of this name that is there already. */
	readonly before: System | null;
	/** Whether it is there already just as the file says. */
	readonly same: boolean;
}

const secretsIn = (name: string, manifest: Manifest, { secrets }: SystemEntry, variables: Variables): Given =>
	Object.fromEntries(
		Object.entries(secrets).flatMap(([field, { env, optional }]) => {
			if (!manifest.settings.some((setting) => setting.name === field && setting.secret)) {
				throw new Mistake(`${name}: ${manifest.id} has no secret called “${field}”.`);
			}
			const value = variables[env];
			if (value) return [[field, value]];
			if (optional) return [];
			throw new Mistake(`${name}: the variable ${env} is not set, so its ${field} is missing. Nothing was changed.`);
		})
	);

const settingsIn = (name: string, manifest: Manifest, { settings }: SystemEntry): Given => {
	const [secret] = manifest.settings.filter((field) => field.secret && settings[field.name] !== undefined);
	if (secret) {
		const way = `"secrets": { "${secret.name}": { "env": "NAME_OF_A_VARIABLE" } }`;
		throw new Mistake(`${name}: ${secret.name} is secret, so it does not stand in the file. Write ${way}.`);
	}
	return givenAnswers(
		name,
		manifest.settings.filter((field) => !field.secret),
		settings
	);
};

const checkOne = (
	{ seal }: Pick<App, 'seal'>,
	name: string,
	entry: SystemEntry,
	before: System | null,
	variables: Variables
): CheckedSystem => {
	const { connector } = entry;
	const manifest = manifests[connector];
	if (!manifest) throw new Mistake(`${name}: there is no connector called ${connector}.`);
	if (before && before.connector !== connector) {
		throw new Mistake(`${name} is there already with another connector (${before.connector}). Use another name.`);
	}
	const given = { ...settingsIn(name, manifest, entry), ...secretsIn(name, manifest, entry, variables) };
	const kept = before?.secrets ? JSON.parse(seal.open(before.secrets, secretsPurpose(before.id))) : {};
	const { settings, secrets } = keptAnswers(name, manifest.settings, given, { kept, connector });
	const same = before !== null && isDeepStrictEqual([settings, secrets], [before.settings, kept]);
	return { name, connector, given, settings, before, same };
};

/** Looks at every system of a file before anything is written. Throws `Mistake` naming the system. */
export const checkSystems = (
	parts: Pick<App, 'seal'>,
	file: ApplyFile,
	present: readonly System[],
	variables: Variables
): CheckedSystem[] =>
	Object.entries(file.systems).map(([name, entry]) =>
		checkOne(parts, name, entry, present.find((system) => system.name === name) ?? null, variables)
	);
