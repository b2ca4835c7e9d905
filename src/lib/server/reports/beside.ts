import { weekBefore, type Week } from '#lib/domain/report/week.ts';
import type { Beside } from '#lib/mail/report-props.ts';
import type { App } from '../app.ts';
import { carriedBetween } from '../health/carried.ts';
import { heldAgainstEstimate } from '../health/held.ts';
import { parcelForReport } from '../parcels/shown-parcel.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';

const WEEKS = 8;

/** Eight weeks that end with this one, oldest first. */
const weeksUpTo = (week: Week, timeZone: string): Week[] => {
	const weeks = [week];
	for (let before = weekBefore(week, timeZone); weeks.length < WEEKS; before = weekBefore(before, timeZone)) {
		weeks.unshift(before);
	}
	return weeks;
};

/** What a report shows beside a connection's figures: its weeks, and when it has paid for itself. */
export const besideOf = async (
	app: Pick<App, 'store' | 'now'>,
	connection: Connection,
	week: Week,
	workspace: Workspace
): Promise<Beside> => ({
	weeks: await Promise.all(
		weeksUpTo(week, workspace.timeZone).map(({ from, to }) => carriedBetween(app, connection, from, to))
	),
	payback: (await heldAgainstEstimate(app, connection, workspace))?.payback ?? null,
	parcel: await parcelForReport(app, connection, workspace)
});
