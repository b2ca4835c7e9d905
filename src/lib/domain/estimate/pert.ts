import type { Range } from './range.ts';

/**
 * An uncertain figure: `floor + width * Beta(alpha, beta)`. A certain one has width 0.
 * `low`, `likely` and `high` are what the point estimate and the tornado use.
 */
export interface Uncertain {
	readonly low: number;
	readonly likely: number;
	readonly high: number;
	readonly floor: number;
	readonly width: number;
	readonly alpha: number;
	readonly beta: number;
}

/**
 * PERT with lambda 4: alpha = 1 + 4 (likely - low) / (high - low), beta = 1 + 4 (high - likely) / (high - low).
 * Not triangular, because there the mean follows the guess at the extreme (MODEL.md 2.1).
 */
export function pert(range: Range): Uncertain {
	const [low, likely, high] = typeof range === 'number' ? [range, range, range] : range;
	const width = high - low;
	const shapes =
		width > 0
			? { alpha: 1 + (4 * (likely - low)) / width, beta: 1 + (4 * (high - likely)) / width }
			: { alpha: 1, beta: 1 };
	return { low, likely, high, floor: low, width, ...shapes };
}

/** Exact mean; for PERT this is (low + 4 likely + high) / 6. */
export const meanOf = ({ floor, width, alpha, beta }: Uncertain): number => floor + (width * alpha) / (alpha + beta);

/** Exact variance; for PERT this is (mean - low)(high - mean) / 7. */
export function varianceOf({ width, alpha, beta }: Uncertain): number {
	const sum = alpha + beta;
	return (width * width * alpha * beta) / (sum * sum * (sum + 1));
}

/** Exact mean of the square. */
export const squareMeanOf = (figure: Uncertain): number => meanOf(figure) ** 2 + varianceOf(figure);

/** The least and the most that can come out; a count leaves a little outside `low` and `high`. */
export const leastOf = ({ floor }: Uncertain): number => floor;
export const mostOf = ({ floor, width }: Uncertain): number => floor + width;

export const isCertain = (figure: Uncertain): boolean => figure.width === 0;
