import { materialFrom } from '../recommend/material.ts';
import type { DrawnResults } from './drawn-handover.ts';

/** Shares of the draws, and money for `evpi`. The arrays stand in the order of the handovers. */
export interface Odds {
	readonly gain: readonly number[];
	/** Gain if a part of the one-off cost is saved by a shared set-up. */
	readonly gainShared: readonly number[];
	readonly paybackInAYear: readonly number[];
	readonly bestFirst: readonly number[];
	readonly nothingWorth: number;
	/** Value of knowing better before one single handover is chosen: E[max(0, max NH)] - max(0, max E[NH]). */
	readonly evpi: number;
}

const PAYBACK_YEARS = 1;

const shareWhere = (draws: number, holds: (i: number) => boolean): number => {
	let count = 0;
	for (let i = 0; i < draws; i++) if (holds(i)) count++;
	return count / draws;
};

/** Index of the first choice in one draw: the highest gain per week of effort among those that gain materially; -1 if none. */
function firstIn(all: readonly DrawnResults[], i: number, best: number): number {
	let first = -1;
	let top = -Infinity;
	for (let h = 0; h < all.length; h++) {
		const net = all[h]?.netHorizon[i] ?? 0;
		const gain = all[h]?.gainPerEffortWeek[i] ?? 0;
		if (net > 0 && net >= materialFrom(best) && gain > top) {
			first = h;
			top = gain;
		}
	}
	return first;
}

/** MODEL.md 2.6, rules 2 and 6. */
export function oddsOf(all: readonly DrawnResults[], draws: number, discount: number): Odds {
	const firsts = new Float64Array(all.length);
	const sums = new Float64Array(all.length);
	let nothing = 0;
	let bestSum = 0;
	for (let i = 0; i < draws; i++) {
		let best = 0;
		for (let h = 0; h < all.length; h++) {
			const net = all[h]?.netHorizon[i] ?? 0;
			sums[h] = (sums[h] ?? 0) + net;
			if (net > best) best = net;
		}
		bestSum += best;
		const first = firstIn(all, i, best);
		if (first < 0) nothing++;
		else firsts[first] = (firsts[first] ?? 0) + 1;
	}
	const bestMean = Math.max(0, ...sums) / draws;
	const share = (holds: (one: DrawnResults, i: number) => boolean): number[] =>
		all.map((one) => shareWhere(draws, (i) => holds(one, i)));
	return {
		gain: share(({ netHorizon }, i) => (netHorizon[i] ?? 0) > 0),
		gainShared: share(({ netHorizon, oneOff }, i) => (netHorizon[i] ?? 0) + discount * (oneOff[i] ?? 0) > 0),
		paybackInAYear: share(({ netPerYear, oneOff }, i) => {
			const gain = netPerYear[i] ?? 0;
			return gain > 0 && (oneOff[i] ?? 0) <= PAYBACK_YEARS * gain;
		}),
		bestFirst: Array.from(firsts, (count) => count / draws),
		nothingWorth: nothing / draws,
		evpi: Math.max(0, bestSum / draws - bestMean)
	};
}
