/**
 * A figure as people know it: `[low, likely, high]`, or one plain number that is taken as certain.
 * Both ends are the lowest and the highest that can happen, not a confidence interval.
 */
export type Range = number | readonly [low: number, likely: number, high: number];

export const lowOf = (range: Range): number => (typeof range === 'number' ? range : range[0]);
export const likelyOf = (range: Range): number => (typeof range === 'number' ? range : range[1]);
export const highOf = (range: Range): number => (typeof range === 'number' ? range : range[2]);

export const scaleRange = (range: Range, factor: number): Range =>
	typeof range === 'number' ? range * factor : [range[0] * factor, range[1] * factor, range[2] * factor];
