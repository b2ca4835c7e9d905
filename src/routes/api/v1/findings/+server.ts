import { json } from '@sveltejs/kit';
import { findingFacts } from '#lib/server/api/shown.ts';
import { onlyTakes, withKey } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	withKey(event, async (workspaceId) => {
		const open = await event.locals.app.store.findings.openOf(workspaceId);
		return json({ findings: open.map(findingFacts) });
	});

export const fallback: RequestHandler = onlyTakes('GET');
