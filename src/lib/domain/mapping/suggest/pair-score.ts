import { fit, valueScore } from './fit.ts';
import { nameScore } from './name-score.ts';
import type { Source } from './sources.ts';
import type { Target } from './target.ts';

/** Below this, a field stays empty: leaving it to the person is better than a wrong suggestion. */
export const SURE_ENOUGH = 0.55;

export interface PairScore {
	/** 0 to 1. */
	readonly score: number;
	readonly by: 'name' | 'meaning' | 'values';
}

const BY_FIT = { fits: 1, unknown: 0.97, doubtful: 0.9, clashes: 0.2 } as const;
/** A name that says something else, in words that nobody knows, speaks a little against what the values say. */
const STRANGE_NAME = 0.85;

/** How surely this source field is what the target wants. */
export function pairScore(source: Source, { field, readings, idea }: Target): PairScore {
	const named = Math.max(...readings.map((reading) => nameScore(source.reading, reading)));
	const score = named * BY_FIT[fit(field.kind, idea, source.looks)];
	const mayBe = source.reading.idea === null || source.reading.idea === idea;
	const silent = source.reading.speaks ? (mayBe ? STRANGE_NAME : 0) : 1;
	const byValues = silent * valueScore(field.kind, idea, source.looks);
	if (byValues > score) return { score: byValues, by: 'values' };
	return { score, by: named === 1 ? 'name' : 'meaning' };
}
