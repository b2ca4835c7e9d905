import { isWorthIt, mayStart } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { isQuickWin, materialFrom } from './material.ts';
import { gainsOnceShared, planSteps } from './plan.ts';
import type { Step } from './plan.ts';
import { rank } from './rank.ts';

export type AdviceWord =
	'connect_first' | 'connect_next' | 'quick_win' | 'later' | 'measure_first' | 'do_not_connect' | 'nothing_to_gain';

export interface Advice {
	/** Ids of all that are worth connecting, the material ones first. */
	readonly order: readonly string[];
	readonly steps: readonly Step[];
	readonly quickWins: readonly string[];
	readonly notMaterial: readonly string[];
	/** The one with the highest net gain over the horizon, if only one is ever done. */
	readonly bestSingle: string | null;
	readonly words: Readonly<Record<string, AdviceWord>>;
}

const ids = (candidates: readonly Candidate[]): string[] => candidates.map(({ id }) => id);

/** What to connect first, next, on the side, later and never (MODEL.md 2.6, rules 2 to 5 and 7). */
export function advise(candidates: readonly Candidate[], discount: number): Advice {
	const worth = candidates.filter(isWorthIt);
	const best = worth.reduce<Candidate | null>(
		(top, one) => (top && top.netHorizon >= one.netHorizon ? top : one),
		null
	);
	const least = materialFrom(best?.netHorizon ?? 0);
	const material = worth.filter(({ netHorizon }) => netHorizon >= least);
	const immaterial = rank(worth.filter((one) => !material.includes(one)));
	const others = candidates.filter((one) => !worth.includes(one));

	const steps = planSteps(material, others, discount, least);
	const planned = steps.map(({ candidate }) => candidate);
	const shared = gainsOnceShared(others, planned, discount, least);
	const waiting = rank([...material, ...shared].filter((one) => !planned.includes(one)));
	const quick = immaterial.filter((one) => mayStart(one) && isQuickWin(one));

	const word = (one: Candidate): AdviceWord => {
		if (!one.happens) return 'nothing_to_gain';
		if (one === planned[0]) return 'connect_first';
		if (planned.includes(one)) return 'connect_next';
		if (quick.includes(one)) return 'quick_win';
		if (shared.includes(one)) return 'later';
		if (!worth.includes(one)) return 'do_not_connect';
		return mayStart(one) ? 'later' : 'measure_first';
	};
	return {
		order: ids([...planned, ...waiting, ...immaterial]),
		steps,
		quickWins: ids(quick),
		notMaterial: ids(immaterial),
		bestSingle: best?.id ?? null,
		words: Object.fromEntries(candidates.map((one) => [one.id, word(one)]))
	};
}
