import { json } from '@sveltejs/kit';
import { connectionFacts } from '#lib/server/api/shown.ts';
import { onlyTakes, withKey } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	withKey(event, async (workspaceId) => {
		const { store } = event.locals.app;
		const connections = await store.connections.of(workspaceId);
		return json({
			connections: await Promise.all(connections.map((connection) => connectionFacts(store, connection)))
		});
	});

export const fallback: RequestHandler = onlyTakes('GET');
