const PER_MINUTE = 60_000;
/** Once a typed range is made half as wide again, 2 standard errors are 3: about what Student's t asks of five times. */
const ERRORS = 2;
/** Five in a row are done more evenly than all those of a year. */
const LEAST = 0.1;

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Fewest times that say something about their spread. */
export const FEWEST_TIMES = 3;

/**
 * What timed handovers (milliseconds each) say about the minutes of a usual one: `[low, likely, high]`, to a hundredth
 * of a minute. Likely is the mean m of all times: the odd long one happens all year and is kept. The ends lie two
 * standard errors s/√n off, low not below the shortest time, and at least a tenth of m.
 * Throws a RangeError for fewer than three times.
 */
export function stopwatch(times: readonly number[]): readonly [low: number, likely: number, high: number] {
	if (times.length < FEWEST_TIMES) throw new RangeError('Three times or more are needed.');
	const minutes = times.map((time) => time / PER_MINUTE);
	const likely = mean(minutes);
	const variance = (mean(minutes.map((one) => (one - likely) ** 2)) * times.length) / (times.length - 1);
	const off = ERRORS * Math.sqrt(variance / times.length);
	const low = Math.min(likely * (1 - LEAST), Math.max(Math.min(...minutes), likely - off));
	const high = Math.max(likely * (1 + LEAST), likely + off);
	const round = (value: number): number => Math.round(value * 100) / 100;
	return [round(low), round(likely), round(high)];
}
