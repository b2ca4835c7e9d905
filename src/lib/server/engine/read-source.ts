import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, SourceStream } from '#connectors/contract.ts';
import { sourceOf } from '#connectors/registry.server.ts';
import type { Connection } from '../persistence/connections.ts';
import type { EngineRoom } from './work.ts';

export interface OpenStream {
	readonly stream: SourceStream;
	readonly context: Context;
	readonly systemId: string;
	readonly systemName: string;
}

/** The connection's source stream with its context. Throws `ConnectorError` where it has none to read. */
export const openStream = async (
	{ store, contexts }: EngineRoom,
	connection: Pick<Connection, 'id' | 'workspaceId' | 'sourceSystemId' | 'stream'>,
	signal: AbortSignal
): Promise<OpenStream> => {
	const system = connection.sourceSystemId ? await store.systems.byId(connection.sourceSystemId) : null;
	const stream = system && sourceOf(system.connector)?.half.streams[connection.stream ?? ''];
	if (!system || !stream) {
		throw new ConnectorError('misconfigured', {
			say: 'This connection has nothing to read from. Open it and choose where the records come from.'
		});
	}
	const workspace = await store.workspaces.byId(connection.workspaceId);
	const context = contexts(system, { timeZone: workspace?.timeZone ?? 'UTC', signal, connectionId: connection.id });
	return { stream, context, systemId: system.id, systemName: system.name };
};
