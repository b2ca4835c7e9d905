import type { Candidate } from '../recommend/candidate.ts';
import { paybackMonths } from './connected.ts';
import type { LevelOutcome } from './levels.ts';
import type { Handover } from './model.ts';

/** A handover at the level that was chosen for it, for the ranking. */
export function candidateOf(handover: Handover, events: number, best: LevelOutcome | null): Candidate {
	const who = { id: handover.id, source: handover.source, happens: events > 0 };
	if (best === null) {
		return { ...who, level: null, netPerYear: 0, netHorizon: 0, oneOff: 0, effortWeeks: 1, paybackMonths: null };
	}
	const { netPerYear, netHorizon, oneOff, effortWeeks } = best.connected;
	return {
		...who,
		level: best.name,
		netPerYear,
		netHorizon,
		oneOff,
		effortWeeks,
		paybackMonths: paybackMonths(best.connected)
	};
}
