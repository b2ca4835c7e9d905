import { readerOf, wantReport } from '#lib/server/reports/stop-report.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const readerHere = ({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) =>
	orNotFound(Promise.try(() => readerOf(locals.app, params.token)));

export const load: PageServerLoad = async (event) => {
	const { workspaceId } = await readerHere(event);
	const workspace = await event.locals.app.store.workspaces.byId(workspaceId);
	return { business: workspace?.name ?? 'this business' };
};

export const actions = {
	default: async (event) => {
		await wantReport(event.locals.app, await readerHere(event), false);
		return { stopped: true };
	}
} satisfies Actions;
