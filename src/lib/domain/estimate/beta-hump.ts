import type { Hump } from './staircase.ts';

/**
 * The density of Beta(alpha, beta) with both at least 1, scaled to 1 at its peak. Exponents of 0 are left out, because
 * they meet the logarithm of 0 at the border.
 */
export function betaHump(alpha: number, beta: number): Hump {
	const sum = alpha + beta;
	const a = alpha - 1;
	const b = beta - 1;
	const mode = a + b > 0 ? a / (a + b) : 0.5;
	// Not log(1 - mode): a mode that rounds to 1 would give minus infinity.
	const atMode = (a > 0 ? a * Math.log(a / (a + b)) : 0) + (b > 0 ? b * Math.log(b / (a + b)) : 0);
	return {
		mode,
		spread: Math.sqrt((alpha * beta) / (sum * sum * (sum + 1))),
		density: (x) => Math.exp((a > 0 ? a * Math.log(x) : 0) + (b > 0 ? b * Math.log(1 - x) : 0) - atMode)
	};
}
