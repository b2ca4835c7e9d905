import { mySystem } from '#lib/server/connections/mine.ts';
import { loginCalendar } from '#lib/server/grants/calendar.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const { id } = await orNotFound(mySystem(app.store, workspace.id, event.params.id));
	return new Response(await loginCalendar(app, workspace, publicOrigin(app, event.url), id), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="login.ics"',
			'cache-control': 'no-store'
		}
	});
};
