import { betaQuantile } from './beta-quantile.ts';
import type { Uncertain } from './pert.ts';

/** A share that was counted instead of guessed: `x` of the last `n`. */
export interface Counted {
	readonly x: number;
	readonly n: number;
}

const TAIL = 0.025;

/**
 * What a count says about the share behind it: Beta(x + 0.5, n - x + 0.5), the Jeffreys posterior.
 * Its mean (x + 0.5) / (n + 1) stands as the likely value; low and high leave 2.5 % outside on either side.
 */
export function counted({ x, n }: Counted): Uncertain {
	const alpha = x + 0.5;
	const beta = n - x + 0.5;
	return {
		low: betaQuantile(TAIL, alpha, beta),
		likely: alpha / (alpha + beta),
		high: betaQuantile(1 - TAIL, alpha, beta),
		floor: 0,
		width: 1,
		alpha,
		beta
	};
}
