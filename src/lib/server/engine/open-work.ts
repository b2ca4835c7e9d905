import { ConnectorError } from '#connectors/connector-error.ts';
import { destinationOf } from '#connectors/registry.server.ts';
import type { Connection } from '../persistence/connections.ts';
import { withDefaults } from './settings.ts';
import { emptyTally, type EngineRoom, type ReadyAction, type Work } from './work.ts';

const readyActions = async (
	{ store, contexts }: EngineRoom,
	connection: Connection,
	timeZone: string,
	signal: AbortSignal
): Promise<ReadyAction[]> => {
	const rows = await store.connections.actions(connection.id);
	return Promise.all(
		rows.map(async (row) => {
			const system = row.systemId ? await store.systems.byId(row.systemId) : null;
			if (!system) {
				throw new ConnectorError('misconfigured', {
					say: 'This connection has a step without a system. Open it and choose where the records go.'
				});
			}
			const manifest = destinationOf(system.connector)?.manifest.actions[row.action];
			const options = withDefaults(manifest?.options ?? [], row.options);
			return { row, system, context: contexts(system, { timeZone, signal, options }) };
		})
	);
};

/** Gathers what a run of this connection needs. */
export const openWork = async (
	room: EngineRoom,
	connection: Connection,
	{ runId, signal }: { runId: string | null; signal: AbortSignal }
): Promise<Work> => {
	const workspace = await room.store.workspaces.byId(connection.workspaceId);
	return {
		room,
		connection,
		runId,
		actions: await readyActions(room, connection, workspace?.timeZone ?? 'UTC', signal),
		startedAt: room.now(),
		signal,
		tally: emptyTally(),
		stopped: new Map()
	};
};
