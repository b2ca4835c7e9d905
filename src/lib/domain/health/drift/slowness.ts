import { createPast } from './past.ts';
import { createRunTime } from './run-time.ts';

/** One run never counts as slower than by so many deviations. */
const CLIP = 2.5;
/** Less than this, in ln seconds, nobody needs to hear of. */
const LEAST = 0.3;
/** By how much run times wander by themselves in a month, in ln seconds, and at once. */
const WANDER = { month: 0.06 ** 2, atOnce: 0.3 };
const MONTH = 30;
const RARER = 0.5;

export interface Slowness {
	readonly evidence: number;
	readonly periods: number;
	/** How many times as long as usual a run takes. */
	readonly times: number;
	/** Seconds that a run with so many records usually takes. */
	readonly usual: number;
}

/** Whether runs take longer than their number of records explains, all at once or by a slow creep. */
export function createSlowness(windows: readonly number[], perDay: number) {
	const time = createRunTime(perDay);
	const past = createPast(1, Math.max(...windows));
	let sum = 0;
	let since = 0;
	return {
		usual: time.usual,
		push: (seconds: number, records: number): Slowness => {
			const ln = Math.log(Math.max(1e-3, seconds));
			const { ln: middle, sd, alike, runs } = time.usual(records);
			past.push(sum);
			sum += runs === 0 ? 0 : Math.max(-CLIP, Math.min(CLIP, (ln - middle) / sd));
			time.learn({ records, ln });
			let surest: Slowness = { evidence: 0, periods: 0, times: 1, usual: Math.exp(middle) };
			for (const periods of windows) {
				if (periods > past.length() - since) break;
				const total = sum - past.before(periods, 0);
				const shift = (total / periods) * sd;
				if (shift < LEAST) continue;
				const days = periods / perDay;
				const together = 1 + 2 * alike * Math.min(1, periods / 3);
				const wander = (WANDER.month / sd ** 2) * Math.min(1, WANDER.atOnce + days / MONTH) + 1 / (runs + 1);
				const variance = periods * together + periods ** 2 * wander;
				const evidence = total ** 2 / variance / 2 + RARER * Math.log(days);
				if (evidence > surest.evidence) surest = { ...surest, evidence, periods, times: Math.exp(shift) };
			}
			return surest;
		},
		restart: (): void => {
			since = past.length();
			time.forget();
		}
	};
}
