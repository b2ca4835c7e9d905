import type { Spread, TotalSpread } from './answer-types.ts';
import { quantiles } from './quantiles.ts';

/** Mean, standard deviation and the three percentiles of draws, which end up in another order. */
export function spreadOf(values: Float64Array): Spread {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
	const mean = sum / values.length;
	let squares = 0;
	for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - mean) ** 2;
	const [p10 = mean, p50 = mean, p90 = mean] = quantiles(values, [0.1, 0.5, 0.9]);
	return { p10, p50, p90, mean, sd: Math.sqrt(squares / values.length) };
}

/** How many times p90 is of p10; 1 where there is nothing, null where p10 alone is nothing. */
export function ratioOf(p10: number, p90: number): number | null {
	if (p10 > 0) return p90 / p10;
	return p90 > 0 ? null : 1;
}

export function totalSpreadOf(values: Float64Array): TotalSpread {
	const spread = spreadOf(values);
	return { ...spread, spread_p90_over_p10: ratioOf(spread.p10, spread.p90) };
}
