import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { runFacts } from '#lib/server/api/shown.ts';
import { onlyTakes, refusal, withKey } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

const MOST = 200;
const limit = z
	.string()
	.regex(/^\d{1,3}$/)
	.transform(Number)
	.pipe(z.int().min(1).max(MOST))
	.default(50);

export const GET: RequestHandler = (event) =>
	withKey(event, async (workspaceId) => {
		const { store } = event.locals.app;
		const connection = await store.connections.byId(event.params.id);
		if (connection?.workspaceId !== workspaceId) return refusal('not_here', 'There is no such connection here.');
		const most = limit.safeParse(event.url.searchParams.get('limit') ?? undefined);
		if (!most.success) {
			const say = `limit is a whole number from 1 to ${MOST}.`;
			return refusal('wrong_parameter', say, { fields: { limit: say } });
		}
		return json({ runs: (await store.runs.latest(connection.id, most.data)).map(runFacts) });
	});

export const fallback: RequestHandler = onlyTakes('GET');
