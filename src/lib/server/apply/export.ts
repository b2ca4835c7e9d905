import type { Settings } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { Mistake } from '../mistake.ts';
import type { ConnectionEntry, ExportedFile, SystemEntry } from './apply-file.ts';
import { variableNames } from './variable-names.ts';
import { comparisonEntries, plannedIn, watchedEntries } from './watched-entries.ts';

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
	const { id, state } = connection;
	// What rests by plan goes on by itself: it is not paused by anybody.
	const isOn = state === 'on' || (await store.pauses.isPlanned(id));
	const actions = await store.connections.actions(id);
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
		state: isOn ? 'on' : 'paused',
		...(connection.minutesEach === null ? {} : { minutesEach: connection.minutesEach }),
		...(connection.testParcel ? { testParcel: true } : {})
	};
};

const filled = <Section extends object>(name: string, section: Section) =>
	Object.keys(section).length > 0 ? { [name]: section } : {};

/** Everything that is set up for a workspace in the form that `apply` takes. Secrets are named by a variable, never written. */
export const exportFile = async (app: Pick<App, 'store' | 'now'>, workspaceId: string): Promise<ExportedFile> => {
	const { store } = app;
	const workspace = await store.workspaces.byId(workspaceId);
	if (!workspace) throw new Mistake('This workspace is not there any more.');
	const systems = await store.systems.of(workspaceId);
	const nameOf = new Map(systems.map(({ id, name }) => [id, name]));
	const nameFor = variableNames();
	const planned = await plannedIn(app, workspace);
	const all = await store.connections.of(workspaceId);
	const ours = all
		.filter(({ state, kind }) => kind === 'ours' && state !== 'draft')
		.map(async (connection) => {
			const entry = { ...(await connectionEntry(app, connection, nameOf)), ...planned(connection.id) };
			return [connection.name, entry] as const;
		});
	return {
		systems: Object.fromEntries(systems.map((system) => [system.name, systemEntry(system, nameFor)])),
		connections: Object.fromEntries(await Promise.all(ours)),
		...filled('watched', await watchedEntries(app, all, nameOf, planned)),
		...filled('comparisons', await comparisonEntries(app, all, nameOf, planned)),
		...planned(null)
	};
};
