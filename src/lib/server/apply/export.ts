import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import type { ApplyFile } from './apply-file.ts';

const variableFor = (system: string, field: string): string =>
	`${system}_${field}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

/** Everything of a workspace in the form that `apply` takes. Secrets are named by a variable, never written. */
export const exportFile = async ({ store }: Pick<App, 'store'>, workspaceId: string): Promise<ApplyFile> => {
	const systems = await store.systems.of(workspaceId);
	const nameOf = new Map(systems.map(({ id, name }) => [id, name]));
	const connections = (await store.connections.of(workspaceId)).filter(({ state }) => state !== 'draft');
	const entries = await Promise.all(
		connections.map(async (connection) => {
			const actions = await store.connections.actions(connection.id);
			return [
				connection.name,
				{
					source: { system: nameOf.get(connection.sourceSystemId ?? '') ?? '', stream: connection.stream ?? '' },
					actions: actions.map(({ systemId, action, mapping, options, concurrency }) => ({
						system: nameOf.get(systemId ?? '') ?? '',
						action,
						mapping: mapping ?? {},
						options,
						concurrency
					})),
					...(connection.schedule ? { schedule: connection.schedule } : {}),
					earlier: 'carry' as const,
					state: connection.state === 'on' ? ('on' as const) : ('paused' as const),
					...(connection.minutesEach === null ? {} : { minutesEach: connection.minutesEach })
				}
			] as const;
		})
	);
	return {
		systems: Object.fromEntries(
			systems.map(({ name, connector, settings, secrets }) => {
				const fields = secrets ? (manifests[connector]?.settings ?? []).filter(({ secret }) => secret) : [];
				const named = fields.map((field) => [
					field.name,
					{ env: variableFor(name, field.name), ...(field.required ? {} : { optional: true }) }
				]);
				return [name, { connector, settings: { ...settings }, secrets: Object.fromEntries(named) }];
			})
		),
		connections: Object.fromEntries(entries)
	};
};
