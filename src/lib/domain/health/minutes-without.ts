import type { HealthFacts } from './facts.ts';
import { silenceOf } from './habit.ts';

/** Minutes a day that somebody types while nothing comes through; null where that is not known. */
export function minutesWithout(facts: HealthFacts): number | null {
	const silence = silenceOf(facts);
	return facts.minutesEach === null || !silence ? null : silence.profile.perDay * facts.minutesEach;
}
