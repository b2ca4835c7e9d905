import { statusBadge } from '#lib/domain/status/badge.ts';
import { shownStatus } from '#lib/server/status/shown-status.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { count } = await orNotFound(shownStatus(locals.app, params.token));
	return new Response(statusBadge(count), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			// Whoever passes pictures on asks again after a minute, also where it keeps everything else for days.
			'cache-control': 'public, max-age=60, s-maxage=60, must-revalidate',
			'content-security-policy': "default-src 'none'",
			'x-robots-tag': 'noindex, nofollow'
		}
	});
};
