import { isDeepStrictEqual } from 'node:util';
import type { App } from '../app.ts';
import { listsOfRow } from '../comparisons/keep-comparison.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import type { System } from '../persistence/systems.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import type { ApplyFile } from './apply-file.ts';
import { applyPauses } from './apply-pauses.ts';
import { bringState } from './bring-state.ts';
import type { ComparisonEntry } from './comparison-entry.ts';
import { comparesIn, type Compares } from './comparison-terms.ts';

type Parts = Pick<App, 'store' | 'queue' | 'now'>;

const compared = ({ leftSystemId, rightSystemId, terms }: Compares): Compares => ({
	leftSystemId,
	rightSystemId,
	terms
});

/** The connection of this name, whoever carries; made where there is none, to compare only. */
const found = async ({ store, now }: Parts, workspaceId: string, name: string): Promise<Connection> => {
	const before = await store.connections.byName(workspaceId, name);
	if (before) return before;
	const id = newId();
	await store.connections.create({ id, workspaceId, name, kind: 'compared', state: 'draft', createdAt: now() });
	const made = await store.connections.byId(id);
	if (!made) throw new Error('The connection that was just made is not there.');
	return made;
};

/** Keeps what is compared, for the first time in the night that comes: what was just connected is still on its way. */
const keep = async (
	{ store, now }: Parts,
	{ id: connectionId, kind, state, ...connection }: Connection,
	entry: ComparisonEntry,
	systems: ReadonlyMap<string, System>
): Promise<void> => {
	const before = await store.comparisons.of(connectionId);
	const compares = comparesIn(entry, systems, before);
	const isSame = before !== null && isDeepStrictEqual(compared(before), compares);
	const idle = { state: 'idle' as const, beatAt: null, slot: now(), tries: 0, nextAt: null };
	const row = { connectionId, ...compares, ...idle, createdAt: now() };
	const isAnother = before === null || listsOfRow(before) !== listsOfRow(row);
	const on = kind === 'compared' && state === 'draft' ? { state: 'on' as const, switchedOnAt: now() } : {};
	const facts = { ...on, minutesEach: entry.minutesEach ?? connection.minutesEach };
	await store.atomically((tx) => [
		...(isSame ? [] : store.comparisons.keeping(tx, row, isAnother)),
		store.connections.changing(tx, connectionId, facts)
	]);
};

/** Adds or changes what a file compares. */
export const applyComparisons = async (
	parts: Parts,
	workspace: Pick<Workspace, 'id' | 'country' | 'timeZone'>,
	{ comparisons }: Pick<ApplyFile, 'comparisons'>,
	systems: ReadonlyMap<string, System>
): Promise<void> => {
	for (const [name, entry] of Object.entries(comparisons)) {
		const connection = await found(parts, workspace.id, name);
		await keep(parts, connection, entry, systems);
		if (connection.kind === 'compared') await bringState(parts, connection, entry.state);
		await applyPauses(parts, workspace, connection.id, entry.pauses);
	}
};
