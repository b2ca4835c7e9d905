import { holdAgainst, type Held } from '#lib/domain/report/against.ts';
import { lastWholeWeek, weekBefore, type Week } from '#lib/domain/report/week.ts';
import type { App } from '../app.ts';
import { carriedBetween } from './carried.ts';
import type { HandoverFigures } from '../estimates/figures.ts';
import { keptFigures } from '../estimates/kept-figures.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';

const MOST_WEEKS = 52;
const WEEKS_A_YEAR = 52;

/** What the estimate says of the handover that a connection was made for, or null. */
export const figuresFor = async (
	{ store }: Pick<App, 'store'>,
	{ workspaceId, estimateId, handoverId }: Connection
): Promise<HandoverFigures | null> => {
	const estimate = estimateId && handoverId ? await store.estimates.byId(workspaceId, estimateId) : null;
	if (!estimate || handoverId === null) return null;
	return keptFigures(estimate).get(handoverId) ?? null;
};

/** The whole weeks since a moment, oldest first. */
const wholeWeeks = (since: number, now: number, { timeZone, weekStartsOn }: Workspace): Week[] => {
	const weeks: Week[] = [];
	for (
		let week = lastWholeWeek(now, timeZone, weekStartsOn);
		week.to > since && weeks.length < MOST_WEEKS;
		week = weekBefore(week, timeZone)
	) {
		weeks.unshift(week);
	}
	return weeks;
};

/**
 * What a connection has really saved, week by week, set against the estimate; null where nobody has said what a record
 * costs, or no whole week has passed since it was switched on.
 */
export const heldAgainstEstimate = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	connection: Connection,
	workspace: Workspace
): Promise<Held | null> => {
	const figures = await figuresFor({ store }, connection);
	const minutesEach = connection.minutesEach ?? figures?.minutesEach ?? null;
	if (minutesEach === null || connection.switchedOnAt === null) return null;
	const weeks = wholeWeeks(connection.switchedOnAt, now(), workspace);
	if (weeks.length === 0) return null;
	const rows = await Promise.all(
		weeks.map(async ({ id, from, to }) => {
			const samples = await store.samples.between([connection.id], from, to);
			return {
				week: id,
				carried: await carriedBetween({ store }, connection, from, to),
				exceptions: samples.reduce((sum, { refused }) => sum + refused, 0)
			};
		})
	);
	return holdAgainst(rows, {
		minutesEach,
		minutesAWeek: figures && (figures.typingHours * 60) / WEEKS_A_YEAR,
		hourCost: figures && figures.hourCost > 0 ? figures.hourCost : null,
		capture: figures?.capture ?? 1,
		oneOff: figures?.oneOff ?? 0,
		runningAYear: figures?.runningAYear ?? 0
	});
};
