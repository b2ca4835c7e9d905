import { lnNegativeBinomial } from './likelihood.ts';
import type { Expected } from './types.ts';

const LONGEST = 42;
/** Fewer equal days than this are chance. */
const FEWEST = 3;

export interface Ceiling {
	readonly evidence: number;
	readonly periods: number;
	/** On how many of them just `count` records came, and never more. */
	readonly times: number;
	readonly count: number;
}

/** ln of the chance of `count` or more over the chance of just `count`: what a ceiling there would explain. */
function explained(count: number, { mean, size }: Expected): number {
	const share = mean / (size + mean);
	let below = 0;
	let term = Math.exp(lnNegativeBinomial(0, mean, size));
	for (let i = 0; i < count; i++) {
		below += term;
		term *= ((size + i) / (i + 1)) * share;
	}
	return Math.log(Math.max(1e-9, 1 - below)) - Math.log(Math.max(1e-12, term));
}

/** Whether the busiest periods all bring one and the same number, as where only the first page of a list is read. */
export function createCeiling() {
	let days: { count: number; expected: Expected }[] = [];
	return {
		push: (count: number, expected: Expected): Ceiling => {
			days.push({ count, expected });
			if (days.length > LONGEST) days.shift();
			const start = days.findLastIndex((day) => day.count > count) + 1;
			const equal = days.flatMap((day, at) => (at >= start && day.count === count ? [at] : [])).reverse();
			let best: Ceiling = { evidence: 0, periods: 0, times: 0, count };
			if (count < 2 || equal.length < FEWEST) return best;
			// The ceiling could have been any number near the usual counts.
			let sum = -Math.log(1 + 2 * Math.sqrt(expected.mean * expected.dispersion));
			equal.forEach((at, index) => {
				sum += explained(count, days[at]?.expected ?? expected);
				if (sum > best.evidence) best = { evidence: sum, periods: days.length - at, times: index + 1, count };
			});
			return best;
		},
		restart: (): void => {
			days = [];
		}
	};
}
