import type { Backfill } from '../persistence/backfills.ts';

/** How far a backfill has come, as a page shows it. */
export const shownBackfill = (backfill: Backfill | null) => {
	if (!backfill) return null;
	const { since, state, reachedAt, looked, taken, known, older, startedAt, endedAt, say } = backfill;
	// It goes from its date to the moment it was begun, the oldest first.
	const way = startedAt - since;
	const share = reachedAt === null || way <= 0 ? null : Math.min(1, Math.max(0, (reachedAt - since) / way));
	return { since, state, reachedAt, looked, taken, known, older, endedAt, say, share: state === 'done' ? 1 : share };
};
