import { byField, LEVELS, type Field } from '../compare/levels.ts';
import type { HowCommon } from './how-common.ts';
import type { LevelsOfPairs } from './levels-of-pairs.ts';
import { PRIORS, type Chances } from './priors.ts';
import { scoresOf } from './scores.ts';

const ROUNDS = 4;
/** The priors count as so many pairs that belong together, so that no level is ever impossible. */
const PRIOR_PAIRS = 25;

const sureness = (bits: number): number => 1 / (1 + 2 ** -bits);

/**
 * Estimates from the two files how often each level occurs among pairs that belong together, by a few rounds of
 * expectation and maximisation (Dempster, Laird and Rubin 1977; for record linkage Winkler 1988). Pairs outside the
 * candidates count as not belonging together; the chances among pairs apart stay as they were sampled.
 */
export function estimateChances(
	levels: LevelsOfPairs,
	common: HowCommon,
	start: Readonly<Record<Field, Chances>>,
	records: number
): Readonly<Record<Field, Chances>> {
	let chances = start;
	for (let round = 0; round < ROUNDS; round++) {
		const scores = scoresOf(levels, common, chances, records);
		const weights = scores.map(sureness);
		const before = chances;
		chances = byField((field) => {
			const sums = new Float64Array(LEVELS[field] + 1);
			levels[field].forEach((level, at) => (sums[level] = sums[level]! + weights[at]!));
			const said = sums.reduce((sum, one, level) => (level === 0 ? 0 : sum + one), 0);
			const together = PRIORS[field].together.map(
				(prior, at) => (sums[at + 1]! + prior * PRIOR_PAIRS) / (said + PRIOR_PAIRS)
			);
			return { ...before[field], together };
		});
	}
	return chances;
}
