import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, SourceStream, StreamManifest } from '#connectors/contract.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import type { EngineRoom } from './work.ts';

export interface OpenStream {
	readonly stream: SourceStream;
	readonly manifest: StreamManifest;
	readonly context: Context;
	readonly system: System;
}

/** The connection's source stream with its context. Throws `ConnectorError` where it has none to read. */
export const openStream = async (
	{ store, contexts, halves }: EngineRoom,
	connection: Pick<Connection, 'id' | 'workspaceId' | 'sourceSystemId' | 'stream'>,
	signal: AbortSignal
): Promise<OpenStream> => {
	const system = connection.sourceSystemId ? await store.systems.byId(connection.sourceSystemId) : null;
	const source = system && halves.sourceOf(system);
	const stream = source?.half.streams[connection.stream ?? ''];
	const manifest = source?.manifest.streams[connection.stream ?? ''];
	if (!system || !stream || !manifest) {
		throw new ConnectorError('misconfigured', {
			say: 'This connection has nothing to read from. Open it and choose where the records come from.'
		});
	}
	const workspace = await store.workspaces.byId(connection.workspaceId);
	const context = contexts(system, { timeZone: workspace?.timeZone ?? 'UTC', signal, connectionId: connection.id });
	return { stream, manifest, context, system };
};
