/** What the odds say about one handover. `nothing_to_gain`: it never happens. */
export type Verdict = 'connect' | 'measure_first' | 'do_not_connect' | 'nothing_to_gain';

/** Verdict by the chance that the net gain over the horizon is above zero (MODEL.md 2.6, rule 2). */
export function verdictOf(chanceOfGain: number): Verdict {
	if (chanceOfGain >= 0.8) return 'connect';
	return chanceOfGain >= 0.5 ? 'measure_first' : 'do_not_connect';
}
