import { mayStart, sharesSetUp } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { rank } from './rank.ts';

const AT_MOST = 3;

/** One step of the plan; `oneOff` is what is left of it when the set-up is shared with an earlier step. */
export interface Step {
	readonly candidate: Candidate;
	readonly shared: boolean;
	readonly oneOff: number;
	readonly netHorizon: number;
}

/** A candidate as the next step after those before it. */
export function stepAfter(candidate: Candidate, earlier: readonly Candidate[], discount: number): Step {
	const shared = earlier.some((one) => sharesSetUp(one, candidate));
	const saved = shared ? discount * candidate.oneOff : 0;
	return { candidate, shared, oneOff: candidate.oneOff - saved, netHorizon: candidate.netHorizon + saved };
}

/** The handovers that lose money alone and gain, materially, once the set-up of an earlier one is there. */
export function gainsOnceShared(
	candidates: readonly Candidate[],
	earlier: readonly Candidate[],
	discount: number,
	least: number
): Candidate[] {
	return candidates.filter((candidate) => {
		const step = stepAfter(candidate, earlier, discount);
		const odds = candidate.sharedVerdict ?? 'connect';
		return candidate.happens && step.shared && odds === 'connect' && step.netHorizon > 0 && step.netHorizon >= least;
	});
}

/**
 * One first, at most three, one at a time (MODEL.md 2.6, rule 5). `material` gain on their own; of the `others` those
 * join that gain once the set-up is shared with a step already taken, so never as the first.
 */
export function planSteps(
	material: readonly Candidate[],
	others: readonly Candidate[],
	discount: number,
	least: number
): Step[] {
	const taken: Candidate[] = [];
	const steps: Step[] = [];
	while (steps.length < AT_MOST) {
		const open = [...material.filter(mayStart), ...gainsOnceShared(others, taken, discount, least)];
		const [next] = rank(open.filter((candidate) => !taken.includes(candidate)));
		if (next === undefined) break;
		steps.push(stepAfter(next, taken, discount));
		taken.push(next);
	}
	return steps;
}
