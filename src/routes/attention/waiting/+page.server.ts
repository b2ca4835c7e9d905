import { typeWaiting } from '#lib/server/attention/type-waiting.ts';
import { countWaiting, waitingItems } from '#lib/server/attention/waiting-list.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many as somebody may want to print and type. */
const MOST = 500;

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const items = await waitingItems(app, workspace, MOST);
	const counts = await countWaiting(app, workspace.id);
	return {
		canChange,
		writtenAt: app.now(),
		total: counts.reduce((sum, { count }) => sum + count, 0),
		systems: [...Map.groupBy(items, ({ system }) => system)].map(([system, ofOne]) => ({ system, items: ofOne }))
	};
};

export const actions = {
	byHand: async (event) => {
		const { workspace } = changer(event);
		const ticked = (await event.request.formData()).getAll('delivery').filter((id) => typeof id === 'string');
		try {
			return await typeWaiting(event.locals.app, workspace.id, ticked);
		} catch (failure) {
			return asFailure(failure);
		}
	}
} satisfies Actions;
