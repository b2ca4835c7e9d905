import { countedTwice, sameLosses } from './counted-once.ts';
import type { DrawnResults } from './drawn-handover.ts';

export interface DrawnTotals {
	readonly hours: Float64Array;
	readonly cost: Float64Array;
}

/** The sums over all handovers in every draw; a loss that several share is counted once. */
export function drawnTotals(all: readonly DrawnResults[], draws: number): DrawnTotals {
	const hours = new Float64Array(draws);
	const cost = new Float64Array(draws);
	for (const one of all) {
		for (let i = 0; i < draws; i++) {
			hours[i] = (hours[i] ?? 0) + (one.hours[i] ?? 0);
			cost[i] = (cost[i] ?? 0) + (one.cost[i] ?? 0);
		}
	}
	for (const group of sameLosses(all.map(({ row }) => row.handover))) {
		const members = group.flatMap(({ id }) => all.filter(({ row }) => row.handover.id === id));
		const losses = members.map(() => ({ loss: 0, share: 0 }));
		for (let i = 0; i < draws; i++) {
			members.forEach((member, k) => {
				const loss = losses[k];
				if (loss === undefined) return;
				loss.loss = member.loss[i] ?? 0;
				loss.share = member.lost[i] ?? 0;
			});
			cost[i] = (cost[i] ?? 0) - countedTwice(members[0]?.events[i] ?? 0, losses);
		}
	}
	return { hours, cost };
}
