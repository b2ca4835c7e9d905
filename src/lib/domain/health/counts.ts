/**
 * How likely counts are that vary `dispersion` times as much as independent records would (negative binomial; Poisson
 * where the dispersion is 1). With mean m and dispersion d the size is m / (d - 1), the variance m × d.
 */
function* terms(mean: number, dispersion: number): Generator<number> {
	const isPoisson = dispersion - 1 < 1e-9;
	const size = isPoisson ? Infinity : mean / (dispersion - 1);
	const share = isPoisson ? 0 : 1 - 1 / dispersion;
	let logarithm = isPoisson ? -mean : -size * Math.log(dispersion);
	for (let count = 0; ; count++) {
		yield Math.exp(logarithm);
		logarithm += isPoisson ? Math.log(mean / (count + 1)) : Math.log(((size + count) / (count + 1)) * share);
	}
}

/** The chance of seeing `count` or fewer. */
export function chanceOfAtMost(count: number, mean: number, dispersion: number): number {
	if (mean <= 0) return 1;
	let chance = 0;
	let at = 0;
	for (const term of terms(mean, dispersion)) {
		chance += term;
		if (++at > count) break;
	}
	return Math.min(1, chance);
}

/** The smallest count that is not exceeded with at least this chance (below 1). */
export function countAtChance(chance: number, mean: number, dispersion: number): number {
	if (mean <= 0) return 0;
	let sum = 0;
	let count = 0;
	// Beyond this the rest of the tail is smaller than the arithmetic can show.
	const most = mean + 40 * Math.sqrt(mean * dispersion) + 40;
	for (const term of terms(mean, dispersion)) {
		sum += term;
		if (sum >= chance || count >= most) return count;
		count++;
	}
	return count;
}
