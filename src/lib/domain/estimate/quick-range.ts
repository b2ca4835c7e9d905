import type { TotalSpread } from './answer-types.ts';
import { meanCountedTwice } from './exact-means.ts';
import { handoverMoments } from './handover-moments.ts';
import type { EstimateInput } from './input-types.ts';
import { lognormalByMoments } from './lognormal.ts';
import { prepare } from './prepare.ts';
import { ratioOf } from './spread-of.ts';
import { inHours, meanCost, varianceOfCost, weighed } from './variance.ts';
import type { Weighed } from './variance.ts';

export interface QuickRange {
	/** Hours a year. */
	readonly total_hours: TotalSpread;
	/** Money a year. */
	readonly total_cost: TotalSpread;
	readonly handovers: Readonly<Record<string, { readonly hours: TotalSpread; readonly cost: TotalSpread }>>;
}

function spreadOfSum(all: readonly Weighed[], countedTwice = 0): TotalSpread {
	const mean = all.reduce((sum, one) => sum + meanCost(one), 0) - countedTwice;
	const sd = Math.sqrt(varianceOfCost(all));
	const { p10, p50, p90 } = lognormalByMoments(mean, sd);
	return { p10, p50, p90, mean, sd, spread_p90_over_p10: ratioOf(p10, p90) };
}

/**
 * The range to show while the draws still run, or without scripting: exact mean and variance, and the percentiles of
 * the lognormal that has them. Well under a millisecond for a handful of handovers. Two liberties: a loss that several
 * handovers share is taken off the mean but not off the spread, and where sittings can outnumber records the smaller
 * of the two means stands in.
 */
export function quickRange(input: EstimateInput): QuickRange {
	const { handovers } = prepare(input);
	const all = handovers.map((handover) => weighed(handover, handoverMoments(handover)));
	const rows = handovers.flatMap(({ id }, i) => {
		const one = all[i];
		return one === undefined ? [] : [[id, { hours: spreadOfSum([inHours(one)]), cost: spreadOfSum([one]) }] as const];
	});
	return {
		total_hours: spreadOfSum(all.map(inHours)),
		total_cost: spreadOfSum(all, meanCountedTwice(handovers)),
		handovers: Object.fromEntries(rows)
	};
}
