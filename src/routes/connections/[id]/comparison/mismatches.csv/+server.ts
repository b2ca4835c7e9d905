import { mismatchCsv } from '#lib/server/comparisons/mismatch-csv.ts';
import { myConnection, NotHere } from '#lib/server/connections/mine.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { RequestHandler } from './$types';

const kept = async ({ store }: App.Locals['app'], workspaceId: string, id: string) => {
	const connection = await myConnection(store, workspaceId, id);
	const comparison = await store.comparisons.of(connection.id);
	if (!comparison) throw new NotHere('comparison');
	return comparison;
};

export const GET: RequestHandler = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const comparison = await orNotFound(kept(app, workspace.id, event.params.id));
	return new Response(await mismatchCsv(app, comparison, workspace.timeZone), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="mismatches.csv"',
			'cache-control': 'no-store'
		}
	});
};
