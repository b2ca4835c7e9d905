import type { App } from '../app.ts';
import type { ApplyFile } from './apply-file.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkConnections } from './check-connections.ts';
import { checkKinds } from './check-kinds.ts';
import { checkParcels } from './check-parcels.ts';
import { checkPauses } from './check-pauses.ts';
import { checkSystems, type CheckedSystem, type Variables } from './check-systems.ts';
import { checkWatched } from './check-watched.ts';

/**
 * Looks at all of a file, beside what is there, before anything is written; answers with its systems, ready to be saved.
 * Throws `Mistake` naming the place.
 */
export const checkFile = async (
	parts: Pick<App, 'store' | 'seal' | 'room' | 'now'>,
	workspaceId: string | null,
	file: ApplyFile,
	variables: Variables
): Promise<CheckedSystem[]> => {
	const { store } = parts;
	const present = workspaceId ? await store.systems.of(workspaceId) : [];
	const found = checkSystems(parts, file, present, variables);
	const systems = [...present, ...found];
	checkKinds(file, workspaceId ? await store.connections.of(workspaceId) : []);
	await checkConnections(parts, workspaceId, file, found, present);
	checkWatched(file, systems);
	await checkComparisons(parts, workspaceId, file, systems);
	await checkPauses(parts, file);
	checkParcels(parts, file, systems);
	return found;
};
