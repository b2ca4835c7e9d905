import type { App } from '../app.ts';
import { guessPlace } from '../accounts/guess-place.ts';
import { newWorkspace } from '../accounts/new-workspace.ts';
import { Mistake } from '../mistake.ts';

/** The workspace that is meant: by id or name, else the only one; null where there is none yet. Throws `Mistake`. */
export const workspaceIfAny = async ({ store }: Pick<App, 'store'>, wanted?: string): Promise<string | null> => {
	const all = await store.workspaces.all();
	const found = wanted === undefined ? all : all.filter(({ id, name }) => id === wanted || name === wanted);
	if (found.length > 1) {
		const choices = found.map(({ id, name }) => `${name} (${id})`).join(', ');
		throw new Mistake(`There are several workspaces: ${choices}. Say which one with --workspace NAME or ID.`);
	}
	if (wanted !== undefined && !found[0]) throw new Mistake(`There is no workspace called ${wanted}.`);
	return found[0]?.id ?? null;
};

/** The workspace that is meant: by id or name, else the only one. Throws `Mistake` where that says nothing. */
export const chosenWorkspace = async (app: Pick<App, 'store'>, wanted?: string): Promise<string> => {
	const id = await workspaceIfAny(app, wanted);
	if (id === null) throw new Mistake('There is no workspace yet. Make an account, or begin with handover apply.');
	return id;
};

/** A workspace on a new installation, which goes to the first person who makes an account. */
export const firstWorkspace = ({ store, now }: Pick<App, 'store' | 'now'>): Promise<string> =>
	newWorkspace(store, { name: 'My business', place: guessPlace(), ownerId: null, now: now() });
