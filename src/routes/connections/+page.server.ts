import { healthOverview } from '#lib/server/health/lines.ts';
import { visitor } from '#lib/server/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { lines, findings } = await healthOverview(event.locals.app, workspace.id, workspace);
	// What is wrong with one connection stands in its line.
	return { lines, findings: findings.filter(({ isShared }) => isShared), canChange };
};
