import type { App } from '../app.ts';
import { isPractice } from './offers.ts';
import { firstOpenPlace } from './steps.ts';

/** A connection that was begun and is not yet switched on. */
export interface HalfFinished {
	readonly id: string;
	readonly name: string;
	/** Where its set-up goes on. */
	readonly href: string;
	readonly practice: boolean;
	/** Something else is to run it; it waits for the first ping. */
	readonly watched: boolean;
	/** Only to be compared; nobody has said by what yet. */
	readonly compared: boolean;
}

/** The half-finished connections of a business, the oldest first. */
export const halfFinished = async ({ store }: Pick<App, 'store'>, workspaceId: string): Promise<HalfFinished[]> => {
	const drafts = (await store.connections.of(workspaceId)).filter(({ state }) => state === 'draft');
	return Promise.all(
		drafts.map(async (draft) => {
			const actions = await store.connections.actions(draft.id);
			const watched = draft.kind === 'watched';
			const compared = draft.kind === 'compared';
			const page = watched ? `/connections/${draft.id}/ping` : `/connect/${draft.id}/${firstOpenPlace(draft, actions)}`;
			const href = compared ? `/connections/${draft.id}/comparison/set-up` : page;
			return { id: draft.id, name: draft.name, href, practice: isPractice(actions), watched, compared };
		})
	);
};
