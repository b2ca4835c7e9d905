import { draftShape } from '#lib/domain/estimate/draft.ts';
import { healthOverview } from '#lib/server/health/lines.ts';
import { handoversToConnect } from '#lib/server/estimates/to-connect.ts';
import { missedReports, undeliveredReport } from '#lib/server/reports/undelivered.ts';
import { visitor } from '#lib/server/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, person, canChange } = visitor(event);
	const { app } = event.locals;
	const estimates = await app.store.estimates.of(workspace.id);
	return {
		name: person.name,
		canChange,
		...(await healthOverview(app, workspace.id, workspace)),
		undelivered: await undeliveredReport(app, workspace.id, person.id),
		missed: await missedReports(app, workspace.id, person.id),
		next: (await handoversToConnect(app, workspace.id))[0] ?? null,
		estimates: estimates.map(({ id, changedAt, draft }) => {
			const read = draftShape.safeParse(draft);
			return { id, changedAt, handovers: read.success ? read.data.handovers.map(({ label }) => label) : [] };
		})
	};
};
