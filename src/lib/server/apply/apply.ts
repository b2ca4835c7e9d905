import { inWords } from '#lib/domain/mapping/in-words.ts';
import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { incomingKind } from '../connections/incoming-kind.ts';
import { incomingPath } from '../connections/save-system.ts';
import { Mistake } from '../mistake.ts';
import { applyComparisons } from './apply-comparisons.ts';
import { applyConnections } from './apply-connections.ts';
import { applyFile, type ApplyFile } from './apply-file.ts';
import { applyPauses } from './apply-pauses.ts';
import { applySystems } from './apply-systems.ts';
import { applyWatched } from './apply-watched.ts';
import { checkFile } from './check-file.ts';
import type { Variables } from './check-systems.ts';
import { firstWorkspace, workspaceIfAny } from './chosen-workspace.ts';

export interface Applied {
	readonly workspace: string;
	readonly systems: readonly string[];
	readonly connections: readonly string[];
	readonly watched: readonly string[];
	readonly comparisons: readonly string[];
	/** The path that each watched connection of the file pings, by its name. */
	readonly pings: Readonly<Record<string, string>>;
	/** The path of each system of the file that is sent to, by its name. */
	readonly incoming: Readonly<Record<string, string>>;
	/** Those of them whose address only says that there is something to read. */
	readonly wakeUps: readonly string[];
}

const readable = (input: unknown): ApplyFile => {
	try {
		return checked(applyFile, input, inWords);
	} catch (failure) {
		if (!(failure instanceof Mistake)) throw failure;
		const places = Object.entries(failure.fields).map(([place, say]) =>
			place === 'form' ? `${say.charAt(0).toUpperCase()}${say.slice(1)}` : `${place}: ${say}`
		);
		throw new Mistake(`The file cannot be applied, so nothing was changed. ${places.join(' ')}`);
	}
};

/**
 * Brings everything that the file names to what it says; the same file twice changes nothing. What the file does not
 * name stays as it is. Throws `Mistake` before anything is written where the file cannot be applied.
 */
export const apply = async (
	parts: Pick<App, 'store' | 'seal' | 'room' | 'queue' | 'now'>,
	input: unknown,
	variables: Variables,
	workspace?: string
): Promise<Applied> => {
	const file = readable(input);
	const there = await workspaceIfAny(parts, workspace);
	const found = await checkFile(parts, there, file, variables);
	const workspaceId = there ?? (await firstWorkspace(parts));
	const place = await parts.store.workspaces.byId(workspaceId);
	if (!place) throw new Mistake('This workspace is not there any more, so nothing was changed.');
	const systems = await applySystems(parts, workspaceId, found, new Set(Object.keys(file.connections)));
	const connections = await applyConnections(parts, place, file, systems);
	const pings = await applyWatched(parts, place, file, systems);
	await applyComparisons(parts, place, file, systems);
	await applyPauses(parts, place, null, file.pauses);
	const incoming = Object.keys(file.systems).flatMap((name) => {
		const system = systems.get(name);
		const path = system && incomingPath(parts, system);
		return path ? [[name, path] as const] : [];
	});
	return {
		workspace: workspaceId,
		systems: Object.keys(file.systems),
		connections,
		watched: Object.keys(file.watched),
		comparisons: Object.keys(file.comparisons),
		pings,
		incoming: Object.fromEntries(incoming),
		wakeUps: incoming.flatMap(([name]) =>
			incomingKind(systems.get(name)?.connector ?? '') === 'wake-up' ? [name] : []
		)
	};
};
