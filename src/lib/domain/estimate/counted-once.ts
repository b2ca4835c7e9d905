import type { Handover } from './model.ts';

/** One retyping of an event: what a lost one is worth, and the share that is lost for good. */
export interface Loss {
	readonly loss: number;
	readonly share: number;
}

/**
 * What the rows count too often for one event: retypings that can lose the same money can lose it only once.
 * Largest likely loss first: N * sum(L_k p_k (1 - prod_{j<k} (1 - p_j))) (MODEL.md 2.4, rule 6).
 */
export function countedTwice(events: number, losses: readonly Loss[]): number {
	let stillThere = 1;
	let twice = 0;
	for (const { loss, share } of losses) {
		twice += loss * share * (1 - stillThere);
		stillThere *= 1 - share;
	}
	return events * twice;
}

/** Handovers of the same event and kind of loss, two or more together, the largest likely loss first. */
export function sameLosses(handovers: readonly Handover[]): Handover[][] {
	const groups = Map.groupBy(handovers, ({ event, lossKind }) => JSON.stringify([event.id, lossKind]));
	return [...groups.values()]
		.filter((group) => group.length > 1 && group[0]?.lossKind !== null)
		.map((group) => group.toSorted((a, b) => b.figures.slip_loss.likely - a.figures.slip_loss.likely));
}
