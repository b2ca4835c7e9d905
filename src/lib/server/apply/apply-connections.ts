import type { App } from '../app.ts';
import { beginNow } from '../connections/begin-now.ts';
import { scheduleEntry } from '../diary/schedule-entry.ts';
import { about, writing, type Written } from '../diary/writing.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import type { System } from '../persistence/systems.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { applyActions } from './apply-actions.ts';
import type { ApplyFile, ConnectionEntry } from './apply-file.ts';
import { applyPauses } from './apply-pauses.ts';
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

/** What the diary tells of a connection that a file has paused, or lets go on. */
const stateEntry = (before: Connection['state'], after: Connection['state']): Written | null => {
	if (before === after || before === 'draft') return null;
	return after === 'on' ? { kind: 'resumed', say: 'It goes on again.' } : { kind: 'paused', say: 'Paused.' };
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
		minutesEach: entry.minutesEach ?? connection.minutesEach,
		testParcel: entry.testParcel ?? connection.testParcel
	};
	await applyActions(parts, connection, entry, systems);
	const isNew = connection.switchedOnAt === null;
	if (isNew && entry.earlier === 'leave') await beginNow(parts, { ...connection, ...facts });
	// What rests by plan is on, and goes on by itself.
	const rests = entry.state === 'on' && (await store.pauses.isPlanned(connection.id));
	const wanted = rests ? undefined : entry.state;
	const state = wanted ?? (connection.state === 'draft' ? 'on' : connection.state);
	const change = { ...facts, state, switchedOnAt: connection.switchedOnAt ?? now() };
	const diary = isNew ? [] : [scheduleEntry(connection.schedule, facts.schedule), stateEntry(connection.state, state)];
	await store.atomically((tx) => [
		store.connections.changing(tx, connection.id, change),
		...(state === 'on' ? [store.pauses.ending(tx, connection.id, now())] : []),
		...(state === 'paused' && connection.state === 'on'
			? [store.pauses.adding(tx, { id: newId(), connectionId: connection.id, from: now() })]
			: []),
		...diary.flatMap((written) => (written ? [writing(parts, tx, about(connection), written)] : []))
	]);
};

/** Adds or changes the connections of a file; answers with their names. */
export const applyConnections = async (
	parts: Parts,
	workspace: Pick<Workspace, 'id' | 'country' | 'timeZone'>,
	file: ApplyFile,
	systems: ReadonlyMap<string, System>
): Promise<string[]> => {
	for (const [name, entry] of Object.entries(file.connections)) {
		const connection = await found(parts, workspace.id, name);
		await applyOne(parts, connection, entry, systems);
		await applyPauses(parts, workspace, connection.id, entry.pauses);
	}
	return Object.keys(file.connections);
};
