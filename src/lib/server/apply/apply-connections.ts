import type { App } from '../app.ts';
import { beginNow } from '../connections/begin-now.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import type { System } from '../persistence/systems.ts';
import { applyActions } from './apply-actions.ts';
import type { ApplyFile, ConnectionEntry } from './apply-file.ts';
import { systemCalled } from './system-called.ts';

type Parts = Pick<App, 'store' | 'room' | 'now'>;

/** The connection of this name, made as a draft where there is none: a draft never runs by itself. */
const found = async ({ store, now }: Parts, workspaceId: string, name: string): Promise<Connection> => {
	const before = await store.connections.byName(workspaceId, name);
	if (before) return before;
	const id = newId();
	await store.connections.create({ id, workspaceId, name, state: 'draft', createdAt: now() });
	const made = await store.connections.byId(id);
	if (!made) throw new Error('The connection that was just made is not there.');
	return made;
};

const applyOne = async (
	parts: Parts,
	connection: Connection,
	entry: ConnectionEntry,
	systems: ReadonlyMap<string, System>
): Promise<void> => {
	const { store, now } = parts;
	const facts = {
		sourceSystemId: systemCalled(systems, entry.source.system).id,
		stream: entry.source.stream,
		schedule: entry.schedule ?? null,
		minutesEach: entry.minutesEach ?? connection.minutesEach
	};
	await applyActions(parts, connection.id, entry, systems);
	const isNew = connection.switchedOnAt === null;
	if (isNew && entry.earlier === 'leave') await beginNow(parts, { ...connection, ...facts });
	const state = entry.state ?? (connection.state === 'draft' ? 'on' : connection.state);
	await store.connections.change(connection.id, { ...facts, state, switchedOnAt: connection.switchedOnAt ?? now() });
};

/** Adds or changes the connections of a file; answers with their names. */
export const applyConnections = async (
	parts: Parts,
	workspaceId: string,
	file: ApplyFile,
	systems: ReadonlyMap<string, System>
): Promise<string[]> => {
	for (const [name, entry] of Object.entries(file.connections)) {
		await applyOne(parts, await found(parts, workspaceId, name), entry, systems);
	}
	return Object.keys(file.connections);
};
