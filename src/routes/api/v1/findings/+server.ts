import { json } from '@sveltejs/kit';
import { byCost } from '#lib/domain/health/cost.ts';
import { findingFacts } from '#lib/server/api/shown.ts';
import { onlyTakes, withKey } from '#lib/server/web/api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	withKey(event, async (workspaceId) => {
		const { store } = event.locals.app;
		const open = byCost(await store.findings.openOf(workspaceId));
		const { currency = 'EUR' } = (await store.workspaces.byId(workspaceId)) ?? {};
		return json({ findings: open.map((finding) => findingFacts(finding, currency)) });
	});

export const fallback: RequestHandler = onlyTakes('GET');
