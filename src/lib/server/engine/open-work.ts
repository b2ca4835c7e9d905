import { ConnectorError } from '#connectors/connector-error.ts';
import type { Connection } from '../persistence/connections.ts';
import { openFieldWatch } from './field-watch.ts';
import type { System } from '../persistence/systems.ts';
import { withDefaults } from './settings.ts';
import { emptyTally, type EngineRoom, type ReadyAction, type Work } from './work.ts';

/** What writes to a system by one of its actions, or null where this version does not know it. */
export const halfOf = (
	{ halves }: Pick<EngineRoom, 'halves'>,
	system: Pick<System, 'connector' | 'settings'>,
	name: string
): ReadyAction['half'] => {
	const destination = halves.destinationOf(system);
	const action = destination?.half.actions[name];
	const manifest = destination?.manifest.actions[name];
	return action && manifest ? { action, manifest } : null;
};

/** The actions of a connection in their order, ready to be called until the signal ends. Throws `ConnectorError`. */
export const readyActions = async (
	room: EngineRoom,
	connection: Pick<Connection, 'id' | 'workspaceId'>,
	signal: AbortSignal
): Promise<ReadyAction[]> => {
	const { store, contexts } = room;
	const workspace = await store.workspaces.byId(connection.workspaceId);
	const rows = await store.connections.actions(connection.id);
	return Promise.all(
		rows.map(async (row) => {
			const system = row.systemId ? await store.systems.byId(row.systemId) : null;
			if (!system) {
				throw new ConnectorError('misconfigured', {
					say: 'This connection has a step without a system. Open it and choose where the records go.'
				});
			}
			const half = halfOf(room, system, row.action);
			const options = withDefaults(half?.manifest.options ?? [], row.options);
			const context = contexts(system, { timeZone: workspace?.timeZone ?? 'UTC', signal, options });
			return { row, system, context, half };
		})
	);
};

/** Gathers what a run of this connection needs. `halt` ends what is not yet begun, `calls` what is under way. */
export const openWork = async (
	room: EngineRoom,
	connection: Connection,
	{ runId, halt, calls }: { runId: string; halt: AbortSignal; calls: AbortSignal }
): Promise<Work> => {
	const startedAt = room.now();
	const actions = await readyActions(room, connection, calls);
	return {
		room,
		connection,
		runId,
		actions,
		startedAt,
		signal: halt,
		onlyRecord: null,
		backfill: false,
		tally: emptyTally(),
		fields: openFieldWatch(room, connection, actions),
		stopped: new Map(),
		trust: new Set(),
		hiccups: new Map(),
		rests: new Map(),
		held: new Set((await room.store.deliveries.holds(connection.id, startedAt)).keys()),
		signedOut: new Set(actions.flatMap(({ system }) => (system.signedIn === false ? [system.id] : []))),
		failing: new Set(actions.flatMap(({ system }) => (system.failing === null ? [] : [system.id])))
	};
};
