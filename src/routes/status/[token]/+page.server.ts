import { shownStatus } from '#lib/server/status/shown-status.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	const status = await orNotFound(shownStatus(locals.app, params.token));
	setHeaders({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, nofollow' });
	return { status };
};
