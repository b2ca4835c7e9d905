import { lastWholeWeek, weekSoFar, type Week } from '#lib/domain/report/week.ts';
import type { App } from '../app.ts';
import type { Workspace } from '../persistence/workspaces.ts';

/** The last whole week; where nothing was connected in it yet, the one that is going on, as far as it has come. */
export const weekToShow = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	{ id, weekStartsOn }: Pick<Workspace, 'id' | 'weekStartsOn'>,
	timeZone: string
): Promise<Week> => {
	const week = lastWholeWeek(now(), timeZone, weekStartsOn);
	const isLived = (await store.connections.of(id)).some(
		({ switchedOnAt }) => switchedOnAt !== null && switchedOnAt < week.to
	);
	return isLived ? week : weekSoFar(now(), timeZone, weekStartsOn);
};
