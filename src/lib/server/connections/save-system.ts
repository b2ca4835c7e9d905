import type { Settings } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import { secretsPurpose } from '../engine/contexts.ts';
import { settingsEntry } from '../diary/settings-entry.ts';
import { writing } from '../diary/writing.ts';
import { Mistake } from '../mistake.ts';
import { newId } from '../persistence/id.ts';
import type { System } from '../persistence/systems.ts';
import { incomingKind } from './incoming-kind.ts';
import { newToken, tokenHash } from './incoming-token.ts';
import { refuseLoss } from './refuse-loss.ts';
import { readSettings } from './settings-form.ts';

type Given = Readonly<Record<string, string | number | boolean | null | undefined>>;

const incomingPurpose = (systemId: string): string => `incoming:${systemId}`;

const freeName = async ({ store }: Pick<App, 'store'>, workspaceId: string, wanted: string): Promise<string> => {
	const taken = new Set((await store.systems.of(workspaceId)).map(({ name }) => name));
	for (let count = 1; ; count += 1) {
		const name = count === 1 ? wanted : `${wanted} ${count}`;
		if (!taken.has(name)) return name;
	}
};

/** Adds a system with the answers to its connector's questions. Throws `Mistake` with a sentence per field. */
export const addSystem = async (
	app: Pick<App, 'store' | 'seal' | 'now'>,
	workspaceId: string,
	{ connector, name, given }: { connector: string; name?: string; given: Given }
): Promise<System> => {
	const manifest = manifests[connector];
	if (!manifest) throw new Mistake(`There is no connector called ${connector}.`);
	const { settings, secrets } = readSettings(manifest.settings, given, { connector });
	const id = newId();
	const token = incomingKind(connector) ? newToken() : null;
	await app.store.systems.create({
		id,
		workspaceId,
		name: await freeName(app, workspaceId, name?.trim() || manifest.name),
		connector,
		settings,
		secrets: Object.keys(secrets).length > 0 ? app.seal.seal(JSON.stringify(secrets), secretsPurpose(id)) : null,
		incomingHash: token && tokenHash(token),
		incoming: token && app.seal.seal(token, incomingPurpose(id)),
		createdAt: app.now()
	});
	const system = await app.store.systems.byId(id);
	if (!system) throw new Error('The system that was just added is not there.');
	return system;
};

const NOT_AGREED = { grant: null, accessUntil: null, grantUntil: null };

/** What a person has agreed to was for one app at one vendor, and its tokens are nobody else's business. */
const isOtherApp = ({ connector, settings: before }: System, after: Settings): boolean => {
	const { grant } = manifests[connector] ?? {};
	return (
		grant !== undefined && ['clientId', grant.authorizeUrl, grant.tokenUrl].some((name) => before[name] !== after[name])
	);
};

/**
 * Changes a system's answers; a secret left empty stays as it is. Throws `Mistake` with a sentence per field, also where
 * a connection would lose what it reads or does, but for the connections called `saidAnew`.
 */
export const changeSystem = async (
	parts: Pick<App, 'store' | 'seal' | 'now'>,
	system: System,
	given: Given,
	saidAnew?: ReadonlySet<string>
): Promise<System> => {
	const { store, seal } = parts;
	const { connector, workspaceId, id: systemId } = system;
	const kept = system.secrets ? JSON.parse(seal.open(system.secrets, secretsPurpose(system.id))) : {};
	const { settings, secrets } = readSettings(manifests[connector]?.settings ?? [], given, { kept, connector });
	await refuseLoss(store, system, settings, saidAnew);
	const sealed = Object.keys(secrets).length > 0 ? seal.seal(JSON.stringify(secrets), secretsPurpose(system.id)) : null;
	const isNewKey = Object.keys(secrets).some((name) => secrets[name] !== kept[name]);
	const change = {
		settings,
		secrets: sealed,
		...(isOtherApp(system, settings) && NOT_AGREED),
		...(isNewKey && { keyUntil: null })
	};
	const entry = settingsEntry(system, { settings: system.settings, secrets: kept }, { settings, secrets });
	await store.atomically((tx) => [
		store.systems.changing(tx, systemId, change),
		entry ? writing(parts, tx, { workspaceId, systemId }, entry) : []
	]);
	return { ...system, ...change };
};

/** The path of a system's incoming address, or null where it has none. */
export const incomingPath = ({ seal }: Pick<App, 'seal'>, system: System): string | null =>
	system.incoming ? `/in/${seal.open(system.incoming, incomingPurpose(system.id))}` : null;
