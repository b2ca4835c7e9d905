import { materialFrom } from '../recommend/material.ts';
import type { DrawnResults } from './drawn-handover.ts';

/** Shares of the draws for one handover. */
export interface Odds {
	gain: number;
	/** Gain if a part of the one-off cost is saved by a shared set-up. */
	gainShared: number;
	paybackInAYear: number;
	bestFirst: number;
}

export interface AllOdds {
	/** In the order of the handovers. */
	readonly each: readonly Odds[];
	readonly nothingWorth: number;
	/** Value of knowing better before one single handover is chosen: E[max(0, max NH)] - max(0, max E[NH]). Money. */
	readonly evpi: number;
}

/** Adds one draw to the counts of one handover, and gives its net gain. */
function countDraw(odds: Odds, { netPerYear, netHorizon, oneOff }: DrawnResults, i: number, discount: number): number {
	const net = netHorizon[i] ?? 0;
	const gain = netPerYear[i] ?? 0;
	const once = oneOff[i] ?? 0;
	if (net > 0) odds.gain++;
	if (net + discount * once > 0) odds.gainShared++;
	if (gain > 0 && once <= gain) odds.paybackInAYear++;
	return net;
}

/** The first choice in one draw, -1 if none: the highest gain per week of effort among those that gain materially. */
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
export function oddsOf(all: readonly DrawnResults[], draws: number, discount: number): AllOdds {
	const counts = all.map((results) => ({
		results,
		odds: { gain: 0, gainShared: 0, paybackInAYear: 0, bestFirst: 0 },
		sum: 0
	}));
	let nothing = 0;
	let bestSum = 0;
	for (let i = 0; i < draws; i++) {
		let best = 0;
		for (const count of counts) {
			const net = countDraw(count.odds, count.results, i, discount);
			count.sum += net;
			if (net > best) best = net;
		}
		bestSum += best;
		const first = counts[firstIn(all, i, best)];
		if (first === undefined) nothing++;
		else first.odds.bestFirst++;
	}
	const bestMean = Math.max(0, ...counts.map(({ sum }) => sum));
	return {
		each: counts.map(({ odds }) => ({
			gain: odds.gain / draws,
			gainShared: odds.gainShared / draws,
			paybackInAYear: odds.paybackInAYear / draws,
			bestFirst: odds.bestFirst / draws
		})),
		nothingWorth: nothing / draws,
		evpi: Math.max(0, (bestSum - bestMean) / draws)
	};
}
