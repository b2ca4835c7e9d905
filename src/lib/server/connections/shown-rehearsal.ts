import type { Rehearsed } from '#lib/domain/runs/rehearsed.ts';
import type { App } from '../app.ts';
import { SILENT } from './start-rehearsal.ts';

export interface ShownRehearsal {
	/** `broken-off`: the program was ended in the middle. */
	readonly state: 'going' | 'done' | 'failed' | 'broken-off';
	readonly startedAt: number;
	readonly since: number;
	readonly say: string | null;
	readonly result: Rehearsed;
}

/** The newest rehearsal of a connection, or null where there was none. */
export const shownRehearsal = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	connectionId: string
): Promise<ShownRehearsal | null> => {
	const found = await store.rehearsals.of(connectionId);
	if (!found) return null;
	const { state, startedAt, beatAt, since, say, result } = found;
	return { state: state === 'going' && beatAt < now() - SILENT ? 'broken-off' : state, startedAt, since, say, result };
};
