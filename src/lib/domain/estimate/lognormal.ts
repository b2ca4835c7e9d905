/** The 90 % point of a standard normal; the 10 % point is its negative. */
const Z90 = 1.281552;

export interface Lognormal {
	readonly mu: number;
	readonly sigma: number;
	readonly p10: number;
	readonly p50: number;
	readonly p90: number;
}

/**
 * The lognormal with a given mean and standard deviation: sigma^2 = ln(1 + (sd/mean)^2), mu = ln(mean) - sigma^2 / 2.
 * Nothing on average is nothing throughout.
 */
export function lognormalByMoments(mean: number, sd: number): Lognormal {
	if (mean <= 0) return { mu: -Infinity, sigma: 0, p10: 0, p50: 0, p90: 0 };
	const square = Math.log1p((sd / mean) ** 2);
	const sigma = Math.sqrt(square);
	const mu = Math.log(mean) - square / 2;
	return { mu, sigma, p10: Math.exp(mu - Z90 * sigma), p50: Math.exp(mu), p90: Math.exp(mu + Z90 * sigma) };
}
