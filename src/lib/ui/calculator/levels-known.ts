import { levelsLeft } from '#connectors/catalogue/levels-left.ts';
import type { PairAnswer } from '#connectors/catalogue/pair-answer.ts';
import type { Draft, DraftHandover } from '#lib/domain/estimate/draft.ts';
import { lookUpOf, lookUpPath } from '#lib/domain/estimate/draft-look-up.ts';
import type { KnownLevels } from '#lib/domain/estimate/read-draft.ts';

/** What is known about each pair, by its path; null where the look-up failed. */
export type Pairs = Readonly<Record<string, PairAnswer | null>>;

/** Where the ways to connect one handover are looked up. */
export const pathOf = (draft: Pick<Draft, 'systems'>, handover: DraftHandover): string =>
	lookUpPath(lookUpOf(draft, handover));

/**
 * The levels of each handover whose pair has been looked up. Where that failed there is custom work at least, as there
 * is between any two systems.
 */
export const knownLevels = (draft: Draft, pairs: Pairs): KnownLevels =>
	Object.fromEntries(
		draft.handovers.flatMap((handover) => {
			const pair = pairs[pathOf(draft, handover)];
			return pair === undefined ? [] : [[handover.id, levelsLeft(pair, handover.ruledOut)]];
		})
	);
