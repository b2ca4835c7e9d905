import type { Work } from './work.ts';

/**
 * Whether the run may begin something more: it was not ended, no other process has taken its place, and its connection
 * was not paused. A trial may while the connection is not yet on.
 */
export const mayGoOn = async ({ room, runId, signal, onlyRecord }: Work): Promise<boolean> => {
	if (signal.aborted) return false;
	const standing = await room.store.runs.standing(runId);
	return standing?.run === 'running' && (standing.connection === 'on' || onlyRecord !== null);
};
