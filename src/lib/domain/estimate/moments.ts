import { squareMeanOf, meanOf } from './pert.ts';
import type { Uncertain } from './pert.ts';

/** Mean of a figure and mean of its square. */
export interface Moments {
	readonly one: number;
	readonly two: number;
}

export const momentsOf = (figure: Uncertain): Moments => ({ one: meanOf(figure), two: squareMeanOf(figure) });

/** Of the product of independent figures: the products of their moments. */
export const product = (...figures: readonly Moments[]): Moments => ({
	one: figures.reduce((mean, figure) => mean * figure.one, 1),
	two: figures.reduce((mean, figure) => mean * figure.two, 1)
});

export const scale = ({ one, two }: Moments, factor: number): Moments => ({
	one: one * factor,
	two: two * factor * factor
});

/** Mean of (a - x)(b - x). */
export const meanOfGaps = (a: number, b: number, x: Moments): number => a * b - (a + b) * x.one + x.two;
