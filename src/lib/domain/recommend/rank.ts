import { gainPerEffortWeek } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { higherFirst, lowerFirst } from './near.ts';

/**
 * Highest gain a year per week of effort first: for jobs done one after the other this loses the least while waiting
 * (Smith's rule). Ties: lower one-off cost, then less effort, then the order given (MODEL.md 2.6, rule 4).
 */
export const rank = (candidates: readonly Candidate[]): Candidate[] =>
	candidates.toSorted(
		(a, b) =>
			higherFirst(gainPerEffortWeek(a), gainPerEffortWeek(b)) ||
			lowerFirst(a.oneOff, b.oneOff) ||
			lowerFirst(a.effortWeeks, b.effortWeeks)
	);
