/** Half of what was seen is forgotten after some seventy blocks. */
const FADE = 0.99;
const PRIOR = 3;
const MOST = 9;
/** Fewer expected records than this tell nothing of the swing. */
const LEAST_MEAN = 0.3;

/**
 * How many times as much whole weeks (or days, where hours are counted) vary as the single periods would make them: weather,
 * fashion and campaigns move neighbouring days together.
 */
export function createSwing(block: number) {
	let [wide, blocks] = [PRIOR, PRIOR];
	let [count, mean, periods] = [0, 0, 0];
	return {
		/** 1 or more. */
		now: (): number => Math.max(1, wide / blocks),
		/** Both divided by the dispersion of the period. */
		learn: (ownCount: number, ownMean: number): void => {
			[count, mean, periods] = [count + ownCount, mean + ownMean, periods + 1];
			if (periods < block) return;
			if (mean > LEAST_MEAN) {
				wide = wide * FADE + Math.min(MOST, (count - mean) ** 2 / mean);
				blocks = blocks * FADE + 1;
			}
			[count, mean, periods] = [0, 0, 0];
		}
	};
}
