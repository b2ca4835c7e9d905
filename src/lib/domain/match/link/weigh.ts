import type { Field } from '../compare/levels.ts';
import { candidatePairs, type Candidates } from './candidates.ts';
import { chancesApart } from './chance-sample.ts';
import { estimateChances } from './estimate-chances.ts';
import { howCommon } from './how-common.ts';
import { findKeys, type Keys } from './keys.ts';
import { levelsOfPairs, type LevelsOfPairs } from './levels-of-pairs.ts';
import type { PairOfFiles } from './pair-of-files.ts';
import { PRIORS, type Chances } from './priors.ts';
import { scoresOf } from './scores.ts';

/** Everything that is known about the pairs of two files before anybody is given a partner. */
export interface Weighed {
	readonly pair: PairOfFiles;
	readonly keys: Keys | null;
	readonly candidates: Candidates;
	readonly levels: LevelsOfPairs;
	/** Bits for each candidate. */
	readonly scores: Float64Array;
}

/** Called with the share that is done, 0 to 1. */
export type OnProgress = (share: number) => void;

/** Shorter files say too little about themselves; the priors stand. */
const FEWEST_FOR_ESTIMATE = 200;

/** Finds the pairs worth comparing, compares them, and says how much speaks for each. */
export function weigh(pair: PairOfFiles, onProgress: OnProgress = () => undefined): Weighed {
	const keys = findKeys(pair);
	onProgress(0.2);
	const candidates = candidatePairs(pair, keys);
	onProgress(0.35);
	const levels = levelsOfPairs(pair, keys, candidates);
	onProgress(0.65);
	const common = howCommon(pair, keys, candidates);
	const records = Math.max(pair.left.count, pair.right.count);
	const isLong = Math.min(pair.left.count, pair.right.count) >= FEWEST_FOR_ESTIMATE;
	const start: Readonly<Record<Field, Chances>> = isLong ? chancesApart(pair, keys) : PRIORS;
	onProgress(0.75);
	const chances = isLong ? estimateChances(levels, common, start, records) : start;
	onProgress(0.95);
	return { pair, keys, candidates, levels, scores: scoresOf(levels, common, chances, records) };
}
