import { createPast } from './past.ts';
import { createSwing } from './swing.ts';
import type { Expected } from './types.ts';

/** Which part of the records may be left. */
const LEFT = [0.02, 0.25, 0.45, 0.65].map((left) => ({ left, ln: Math.log(left) }));
/** Of a window with more than this part of the usual records nobody needs to hear. */
const MOST_LEFT = 0.8;
/** By how much the level of a business wanders in a month, as a squared relative error, and before the month began. */
const WANDER = { month: 0.05 ** 2, atOnce: 0.7 };
const MONTH = 30;
/** Windows of a month are looked at as often as those of a day, but are news twelve times a year. */
const RARER = 0.8;
const FIGURES = { count: 0, weight: 1, doubt: 2, records: 3, parts: 4, shape: 5, rate: 6, swing: 7 };

export interface LossFacts {
	/** Lengths of the windows, in periods of this chart, shortest first. */
	readonly windows: readonly number[];
	/** How many of the days looked at differ in their profile. */
	readonly distinct: number;
	/** Periods of this chart in a day. */
	readonly perDay: number;
	/** Periods over which the swing is measured. */
	readonly block: number;
}

export interface Loss {
	readonly evidence: number;
	readonly periods: number;
	/** Records that came in the window, and that were to be expected from what was known before it. */
	readonly count: number;
	readonly usual: number;
}

const NONE: Loss = { evidence: 0, periods: 0, count: 0, usual: 0 };

/**
 * Whether the last periods brought only a part of what was usual before them: for each length of window the likelihood
 * ratio of "this part of the level" against "the level", both integrated over what was known of the level before the
 * window began (gamma and Poisson, counts divided by their dispersion), so that a fault cannot hide in its own baseline.
 */
export function createLoss({ windows, distinct, perDay, block }: LossFacts) {
	const past = createPast(Object.keys(FIGURES).length, Math.max(...windows));
	const swing = createSwing(block);
	let [count, weight, doubt, records, parts] = [0, 0, 0, 0, 0];
	let since = 0;

	const at = (periods: number): Loss => {
		const before = (figure: number): number => past.before(periods, figure);
		const shape = before(FIGURES.shape);
		const rate = before(FIGURES.rate);
		const own = weight - before(FIGURES.weight);
		const counted = count - before(FIGURES.count);
		if (rate <= 0 || own <= 0 || counted * rate > MOST_LEFT * shape * own) return NONE;
		const inflation = 1 + (before(FIGURES.swing) - 1) * Math.min(1, periods / block);
		const days = periods / perDay;
		const unsure =
			1 / (shape / inflation + 0.5) +
			(doubt - before(FIGURES.doubt)) / own / Math.min(Math.ceil(days), distinct) +
			WANDER.month * (WANDER.atOnce + days / MONTH);
		const [x, m, a, b] = [counted / inflation, own / inflation, 1 / unsure, rate / shape / unsure];
		const best = LEFT.reduce((most, { left, ln }) => {
			const evidence = x * ln + (a + x) * Math.log((b + m) / (b + left * m));
			return Math.max(most, evidence);
		}, 0);
		return {
			evidence: best > 0 ? best + RARER * Math.log(days) : 0,
			periods,
			count: records - before(FIGURES.records),
			usual: (shape / rate) * (parts - before(FIGURES.parts))
		};
	};

	return {
		push: (own: number, expected: Expected): Loss => {
			past.push(count, weight, doubt, records, parts, expected.shape, expected.rate, swing.now());
			const part = expected.weight / expected.dispersion;
			count += own / expected.dispersion;
			weight += part;
			doubt += part * expected.doubt;
			records += own;
			parts += expected.weight;
			swing.learn(own / expected.dispersion, expected.mean / expected.dispersion);
			let surest = NONE;
			for (const periods of windows) {
				if (periods > past.length() - since) break;
				const loss = at(periods);
				if (loss.evidence > surest.evidence) surest = loss;
			}
			return surest;
		},
		restart: (): void => {
			since = past.length();
		}
	};
}
