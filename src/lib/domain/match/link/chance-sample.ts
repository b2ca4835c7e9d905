import { byField, LEVELS, type Field } from '../compare/levels.ts';
import type { Keys } from './keys.ts';
import { levelsOfPairs } from './levels-of-pairs.ts';
import type { PairOfFiles } from './pair-of-files.ts';
import { PRIORS, type Chances } from './priors.ts';

const SAMPLE = 4000;
/** The priors count as so many pairs. */
const PRIOR_PAIRS = 400;

/** A fixed stride that shares no divisor with most lengths: the same files give the same sample, in whatever order. */
const STRIDE = 7919;

/**
 * How often each level occurs among pairs that do not belong together, counted in pairs that are put together blindly:
 * of those, hardly any belongs together.
 */
export function chancesApart(pair: PairOfFiles, keys: Keys | null): Record<Field, Chances> {
	const [lefts, rights] = [pair.left.count, pair.right.count];
	const steps = Array.from({ length: SAMPLE }, (_, step) => step);
	const levels = levelsOfPairs(pair, keys, {
		left: steps.map((step) => step % lefts),
		right: steps.map((step) => (step * STRIDE + Math.floor(step / lefts)) % rights)
	});
	return byField((field) => {
		const { together, apart, byChance } = PRIORS[field];
		const times = new Float64Array(LEVELS[field]);
		let said = 0;
		for (const level of levels[field])
			if (level > 0) {
				times[level - 1]!++;
				said++;
			}
		const share = (prior: number, at: number): number => (times[at]! + prior * PRIOR_PAIRS) / (said + PRIOR_PAIRS);
		return { together, byChance, apart: apart.map(share) };
	});
}
