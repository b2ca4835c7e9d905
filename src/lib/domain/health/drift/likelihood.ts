const ENOUGH = 7;

/** ln Γ(x) for x > 0 to about 11 digits: Stirling's series (Abramowitz and Stegun 6.1.41) from 7 on, and steps down to it. */
export function lnGamma(x: number): number {
	let product = 1;
	let at = x;
	while (at < ENOUGH) {
		product *= at;
		at += 1;
	}
	const square = at * at;
	const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / at;
	return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/** ln of the chance of `count` for a negative binomial of this mean and size. */
export const lnNegativeBinomial = (count: number, mean: number, size: number): number =>
	lnGamma(count + size) -
	lnGamma(size) -
	lnGamma(count + 1) +
	size * Math.log(size / (size + mean)) +
	(count === 0 ? 0 : count * Math.log(mean / (size + mean)));

/** ln of the chance of just these `hits` of `of`, in one order, where the share of hits is beta distributed. */
export const lnBetaBinomial = (hits: number, of: number, alpha: number, beta: number): number =>
	lnGamma(hits + alpha) +
	lnGamma(of - hits + beta) -
	lnGamma(of + alpha + beta) -
	(lnGamma(alpha) + lnGamma(beta) - lnGamma(alpha + beta));

/** ln(eᵃ + eᵇ) */
export const lnSum = (a: number, b: number): number => {
	const high = Math.max(a, b);
	return high + Math.log1p(Math.exp(Math.min(a, b) - high));
};
