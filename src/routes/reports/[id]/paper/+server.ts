import { error } from '@sveltejs/kit';
import { withImagesInside } from '#lib/server/mails/images-inside.ts';
import { visitor } from '#lib/server/web/guard.ts';
import type { RequestHandler } from './$types';

/** The report as a page of its own: a frame would be cut through the middle of a line where a sheet of paper ends. */
export const GET: RequestHandler = async (event) => {
	const { workspace } = visitor(event);
	const report = await event.locals.app.store.reports.byId(workspace.id, event.params.id);
	if (!report) error(404, 'There is no such report here.');
	return new Response(withImagesInside(report.mail), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			// No script runs on it; the page that opened it may print it.
			'content-security-policy':
				"default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox allow-same-origin allow-modals allow-top-navigation-by-user-activation",
			'cache-control': 'private, no-cache'
		}
	});
};
