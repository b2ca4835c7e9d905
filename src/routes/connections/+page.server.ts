import { healthOverview } from '#lib/server/health/lines.ts';
import { visitor } from '#lib/server/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	return healthOverview(event.locals.app, workspace.id, workspace);
};
