import { countAtChance } from '../counts.ts';
import type { Band } from './types.ts';

const CHANCE = { low: 0.05, middle: 0.5, high: 0.95 };

/** Between which counts nine in ten lie where about so many are expected, independently of one another. */
export const countBand = (mean: number): Band => ({
	low: countAtChance(CHANCE.low, mean, 1),
	middle: countAtChance(CHANCE.middle, mean, 1),
	high: countAtChance(CHANCE.high, mean, 1)
});
