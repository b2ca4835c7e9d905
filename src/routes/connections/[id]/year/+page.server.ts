import { myConnection } from '#lib/server/connections/mine.ts';
import { shownDiary } from '#lib/server/diary/shown-diary.ts';
import { withMarks } from '#lib/server/diary/with-marks.ts';
import { firstMoment, yearCharts } from '#lib/server/health/year-charts.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const now = app.now();
	const connection = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	const diary = await shownDiary(app, connection, firstMoment(now, workspace.timeZone));
	const charts = await yearCharts(app, connection, workspace);
	return {
		connection: { id: connection.id, name: connection.name },
		charts: withMarks(charts, diary, { now, timeZone: workspace.timeZone }),
		diary
	};
};
