import type { Rule } from './quantities.ts';
import type { Range } from './range.ts';

type Triple = readonly [low: number, likely: number, high: number];

/** People's "90 % sure" ranges hold the truth half the time (Teigen and Jorgensen 2005). */
const WIDENING = 1.5;

/** A range that a person guessed, 1.5 times as wide around the likely value, never beyond what is allowed. */
export const widen = ([low, likely, high]: Triple, { min, max }: Pick<Rule, 'min' | 'max'>): Triple => [
	Math.max(min, likely - WIDENING * (likely - low)),
	likely,
	Math.min(max, likely + WIDENING * (high - likely))
];

/** How far a single figure is off, below and above: minutes more than counts, and more often too short. */
const SPREADS: Readonly<Record<string, readonly [number, number]>> = { volume: [0.8, 1.25], minutes: [0.6, 1.7] };

/** Without the dust of binary fractions: 12 x 0.8 is 9.6. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A single figure as a range, where we know how far people are off; elsewhere it stays certain. */
export function spreadOut(field: string, value: number, { min, max }: Pick<Rule, 'min' | 'max'>): Range {
	const spread = SPREADS[field];
	if (spread === undefined || value === 0) return value;
	return [Math.max(min, tidy(value * spread[0])), value, Math.min(max, tidy(value * spread[1]))];
}
