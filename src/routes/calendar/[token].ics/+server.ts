import { error } from '@sveltejs/kit';
import { calendarOwner, loginCalendar } from '#lib/server/grants/calendar.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
	const workspace = await calendarOwner(app, params.token);
	if (!workspace) error(404, 'There is no calendar at this address any more.');
	return new Response(await loginCalendar(app, workspace, publicOrigin(app, url)), {
		headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' }
	});
};
