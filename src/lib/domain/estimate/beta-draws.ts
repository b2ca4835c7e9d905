import { betaHump } from './beta-hump.ts';
import type { Generator } from './generator.ts';
import type { Uncertain } from './pert.ts';
import { staircase } from './staircase.ts';
import type { Hump } from './staircase.ts';

const WORD = 2 ** -32;
const WORDS = 512;

/** Overwrites a column with the next draws. */
export type Refill = (column: Float64Array) => void;

/**
 * Draws from a hump. One word picks the step and the level in it. A level that is surely under the density is itself,
 * stretched, the place in the step; only above that a second word and the density are needed.
 */
function refillFrom(hump: Hump, next: Generator): Refill {
	const stairs = staircase(hump);
	const left = Float64Array.from(stairs.left);
	const width = Float64Array.from(stairs.width);
	const height = Float64Array.from(stairs.height);
	const sure = Float64Array.from(stairs.sure);
	const stretched = width.map((wide, step) => wide / (sure[step] ?? 1));
	const { density } = hump;
	const steps = left.length * WORD;
	const words = new Uint32Array(WORDS);
	let used = WORDS;
	return (column) => {
		let filled = 0;
		while (filled < column.length) {
			if (used + 2 > WORDS) {
				next(words);
				used = 0;
			}
			const where = (words[used++] ?? 0) * steps;
			const step = Math.trunc(where);
			const level = where - step;
			if (level < (sure[step] ?? 0)) {
				column[filled++] = (left[step] ?? 0) + level * (stretched[step] ?? 0);
				continue;
			}
			const x = (left[step] ?? 0) + (words[used++] ?? 0) * WORD * (width[step] ?? 0);
			if (level * (height[step] ?? 0) < density(x)) column[filled++] = x;
		}
	};
}

/**
 * Draws Beta(alpha, beta). Where a count found none (or all), one of the two is 0.5 and the density has no top: then
 * the square root is drawn, whose density is (1 - z^2)^(beta - 1).
 */
function betaRefill(alpha: number, beta: number, next: Generator): Refill {
	if (alpha >= 1 && beta >= 1) return refillFrom(betaHump(alpha, beta), next);
	const other = Math.max(alpha, beta);
	const density = (z: number): number => (1 - z * z) ** (other - 1);
	const refill = refillFrom({ mode: 0, spread: 1 / Math.sqrt(2 * other + 1), density }, next);
	return (column) => {
		refill(column);
		for (let i = 0; i < column.length; i++) {
			const square = (column[i] ?? 0) ** 2;
			column[i] = alpha < 1 ? square : 1 - square;
		}
	};
}

/** Draws an uncertain figure, independently each time; `next` is its own stream. */
export function drawsOf({ floor, width, alpha, beta }: Uncertain, next: Generator): Refill {
	if (width === 0) return (column) => void column.fill(floor);
	const refill = betaRefill(alpha, beta, next);
	return (column) => {
		refill(column);
		for (let i = 0; i < column.length; i++) column[i] = floor + width * (column[i] ?? 0);
	};
}
