import type { App } from '../app.ts';
import { scheduleEntry } from '../diary/schedule-entry.ts';
import { about, writing } from '../diary/writing.ts';
import type { System } from '../persistence/systems.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { startWatch } from '../watches/start-watch.ts';
import { watchPath } from '../watches/watch-address.ts';
import type { ApplyFile } from './apply-file.ts';
import { applyPauses } from './apply-pauses.ts';
import { bringState } from './bring-state.ts';
import { systemCalled } from './system-called.ts';
import type { WatchedEntry } from './watched-entry.ts';

type Parts = Pick<App, 'store' | 'seal' | 'queue' | 'now'>;

const found = async (parts: Parts, workspaceId: string, name: string) => {
	const { connections, watches } = parts.store;
	const before = await connections.byName(workspaceId, name);
	const connection = before ?? (await connections.byId(await startWatch(parts, workspaceId, { name })));
	const watch = connection && (await watches.of(connection.id));
	if (!connection || !watch) throw new Error('The connection that was just made is not there.');
	return { connection, watch };
};

const changing = async (
	parts: Parts,
	{ connection, watch }: Awaited<ReturnType<typeof found>>,
	{ grace, mailbox, ...entry }: WatchedEntry,
	systems: ReadonlyMap<string, System>
): Promise<void> => {
	const { store } = parts;
	const { id, state, schedule: before } = connection;
	const { schedule, minutesEach } = { schedule: null, minutesEach: connection.minutesEach, ...entry };
	const mailSystemId = mailbox === undefined ? null : systemCalled(systems, mailbox).id;
	// How far another mailbox has been read says nothing of this one.
	const mail = mailSystemId === watch.mailSystemId ? {} : { mailSystemId, mailCursor: null };
	const diary = state === 'draft' ? null : scheduleEntry(before, schedule);
	await store.atomically((tx) => [
		store.connections.changing(tx, id, { schedule, minutesEach }),
		store.watches.changing(tx, id, { grace, ...mail }),
		diary ? writing(parts, tx, about(connection), diary) : []
	]);
};

/** Adds or changes the connections of a file that something else runs; answers with the path that each pings, by name. */
export const applyWatched = async (
	parts: Parts,
	workspace: Pick<Workspace, 'id' | 'country' | 'timeZone'>,
	{ watched }: Pick<ApplyFile, 'watched'>,
	systems: ReadonlyMap<string, System>
): Promise<Record<string, string>> => {
	const pings: Record<string, string> = {};
	for (const [name, entry] of Object.entries(watched)) {
		const one = await found(parts, workspace.id, name);
		await changing(parts, one, entry, systems);
		await bringState(parts, one.connection, entry.state);
		await applyPauses(parts, workspace, one.connection.id, entry.pauses);
		pings[name] = watchPath(parts, one.watch);
	}
	return pings;
};
