import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { runFacts } from '#lib/server/api/shown.ts';
import { refusal, withKey } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

const limit = z.coerce.number().int().min(1).max(200).default(50);

export const GET: RequestHandler = (event) =>
	withKey(event, async (workspaceId) => {
		const { store } = event.locals.app;
		const connection = await store.connections.byId(event.params.id);
		if (connection?.workspaceId !== workspaceId) return refusal(404, 'not_here', 'There is no such connection here.');
		const most = limit.safeParse(event.url.searchParams.get('limit') ?? undefined);
		if (!most.success) return refusal(422, 'wrong_limit', 'limit is a whole number from 1 to 200.');
		return json({ runs: (await store.runs.latest(connection.id, most.data)).map(runFacts) });
	});
