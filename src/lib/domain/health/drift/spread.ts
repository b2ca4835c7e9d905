import { fadeOf } from './delay.ts';

const HALF_LIFE_DAYS = 120;
/** As if so much had been seen of a business whose days vary by a third around their mean. */
const PRIOR = { excess: 1, squares: 10 };
const LEAST = 0.01;
const MOST = 0.7;

export interface Counted {
	readonly count: number;
	readonly mean: number;
	readonly dispersion: number;
}

/**
 * How much more the counts vary than independent records would: the size of a negative binomial, by the moments of what
 * was counted, each weighed by how surely it tells. What is very far off counts as if it were less far.
 */
export function createSpread(perDay: number) {
	const fade = fadeOf(HALF_LIFE_DAYS * perDay);
	let { excess, squares } = PRIOR;
	const add = (off: number, mean: number, dispersion: number): void => {
		excess += (off - mean) / dispersion ** 2;
		squares += mean ** 2 / dispersion ** 2;
	};
	return {
		size: (): number => 1 / Math.min(MOST, Math.max(LEAST, excess / squares)),
		learn: ({ count, mean, dispersion }: Counted): void => {
			excess = PRIOR.excess + (excess - PRIOR.excess) * fade;
			squares = PRIOR.squares + (squares - PRIOR.squares) * fade;
			add(Math.min((count - mean) ** 2, 9 * mean * dispersion), mean, dispersion);
		},
		/** From the weeks whose own profile the means are, which is why they are less far off than a new week will be. */
		relearn: (days: readonly Counted[], weeks: number): void => {
			({ excess, squares } = PRIOR);
			for (const { count, mean, dispersion } of days) {
				const off = Math.min((count - mean) ** 2, 16 * mean * dispersion) * (weeks / (weeks - 1));
				if (mean >= 0.01) add(off, mean, dispersion);
			}
		}
	};
}
