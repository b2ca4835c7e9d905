import type { Settings } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import type { ApplyFile, ConnectionEntry, SystemEntry } from './apply-file.ts';
import { variableNames } from './variable-names.ts';

/** What is kept as the text of JSON stands in a file as what it says. */
const asInFile = (connector: string, settings: Settings): SystemEntry['settings'] => {
	const asJson = new Set(
		(manifests[connector]?.settings ?? []).flatMap(({ name, kind }) => (kind === 'json' ? [name] : []))
	);
	return Object.fromEntries(
		Object.entries(settings).map(([name, value]) => [name, asJson.has(name) ? JSON.parse(String(value)) : value])
	);
};

const systemEntry = (
	{ name, connector, settings, secrets }: System,
	nameFor: (system: string, field: string) => string
): SystemEntry => {
	const fields = secrets ? (manifests[connector]?.settings ?? []).filter(({ secret }) => secret) : [];
	const named = fields.map((field) => [
		field.name,
		{ env: nameFor(name, field.name), ...(field.required ? {} : { optional: true }) }
	]);
	return { connector, settings: asInFile(connector, settings), secrets: Object.fromEntries(named) };
};

const connectionEntry = async (
	{ store }: Pick<App, 'store'>,
	connection: Connection,
	nameOf: ReadonlyMap<string, string>
): Promise<ConnectionEntry> => {
	const actions = await store.connections.actions(connection.id);
	return {
		source: { system: nameOf.get(connection.sourceSystemId ?? '') ?? '', stream: connection.stream ?? '' },
		actions: actions.map(({ systemId, action, mapping, reach, options, concurrency }) => ({
			system: nameOf.get(systemId ?? '') ?? '',
			action,
			...reach,
			mapping: mapping ?? {},
			options: { ...options },
			concurrency
		})),
		...(connection.schedule ? { schedule: connection.schedule } : {}),
		// What lies at the source has been carried from here; a new installation would carry all of it once more.
		earlier: 'leave',
		state: connection.state === 'on' ? 'on' : 'paused',
		...(connection.minutesEach === null ? {} : { minutesEach: connection.minutesEach })
	};
};

/**
 * Everything that we run for a workspace in the form that `apply` takes. Secrets are named by a variable, never written.
 */
export const exportFile = async (app: Pick<App, 'store'>, workspaceId: string): Promise<ApplyFile> => {
	const systems = await app.store.systems.of(workspaceId);
	const nameOf = new Map(systems.map(({ id, name }) => [id, name]));
	const nameFor = variableNames();
	const connections = (await app.store.connections.of(workspaceId)).filter(
		({ state, kind }) => kind === 'ours' && state !== 'draft'
	);
	const entries = await Promise.all(
		connections.map(async (connection) => [connection.name, await connectionEntry(app, connection, nameOf)] as const)
	);
	return {
		systems: Object.fromEntries(systems.map((system) => [system.name, systemEntry(system, nameFor)])),
		connections: Object.fromEntries(entries)
	};
};
