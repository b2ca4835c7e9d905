import { shownSystem } from '#lib/server/set-up/shown-system.ts';
import { visitor } from '#lib/server/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	return { systems: (await event.locals.app.store.systems.of(workspace.id)).map(shownSystem) };
};
