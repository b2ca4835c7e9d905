import { manifestOf } from '#connectors/registry.ts';
import { listed } from '#lib/domain/runs/listed.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import { freeName } from './free-name.ts';

/** What a connection is called until it is known what it connects. */
export const UNNAMED = 'New connection';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Calls a connection after what it connects, once that is known; a name that somebody gave stays. */
export const nameItself = async ({ store }: Pick<App, 'store'>, { id }: Pick<Connection, 'id'>): Promise<void> => {
	const connection = await store.connections.byId(id);
	if (!connection?.sourceSystemId || !new RegExp(`^${UNNAMED}( \\d+)?$`).test(connection.name)) return;
	const systems = await store.systems.of(connection.workspaceId);
	const nameOf = (systemId: string | null): string[] => systems.flatMap((one) => (one.id === systemId ? one.name : []));
	const source = systems.find((one) => one.id === connection.sourceSystemId);
	const stream = source && manifestOf(source)?.streams[connection.stream ?? ''];
	const places = (await store.connections.actions(id)).flatMap(({ systemId }) => nameOf(systemId));
	if (!source || !stream || places.length === 0) return;
	const name = `${capital(stream.record.many)} from ${source.name} to ${listed([...new Set(places)])}`;
	await store.connections.change(id, { name: await freeName(store, connection.workspaceId, name) });
};
