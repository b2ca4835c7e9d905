import type { Moment } from './calendar.ts';
import { createDelay, fadeOf } from './delay.ts';
import { createShape } from './shape.ts';
import { createSpread } from './spread.ts';
import type { Expected } from './types.ts';

const HALF_LIFE_DAYS = 30;
const LAG_DAYS = 14;
const FIRST_DAYS = 28;
/** What is further from the expected than this many deviations is learnt from as if it were this far. */
const CLIP = 2.5;
/** Above this nothing is known of such a period: it may well be one in which the business is closed. */
export const UNKNOWN = 0.5;
/** An empty period that is less likely than this is a stop, not news of how the business goes. */
const LN_STOP = -4.5;

interface Seen {
	readonly moment: Moment;
	readonly count: number;
	readonly level: number;
	readonly expected: Expected;
}

/** ln of the chance that such a period brings no record, with all that is uncertain about it. */
export const lnNone = ({ mean, size, shape, doubt }: Expected): number => {
	const unsure = 1 / size + 1 / (shape + 0.5) + doubt;
	return -Math.log1p(mean * unsure) / unsure;
};

/**
 * What a business's periods bring, learnt from its own past: negative binomial counts around a level (a gamma
 * distribution that fades) times the week's profile. The profile lags, so that a fault does not become usual before it
 * is found; the first four weeks are gone through again each day, because then level and profile are not told apart.
 */
export function createVolume(perDay: number) {
	const fade = fadeOf(HALF_LIFE_DAYS * perDay);
	const spread = createSpread(perDay);
	const first: { moment: Moment; count: number }[] = [];
	let profile = createShape(perDay > 1);
	let shape = 0;
	let rate = 0;
	let periods = 0;
	let stopped = 0;
	const delay = createDelay<Seen>(LAG_DAYS * perDay, LAG_DAYS * perDay, ({ moment, count, level, expected }) => {
		const { mean, dispersion, doubt } = expected;
		profile.learn(moment, count / dispersion, level / dispersion);
		if (doubt <= 0.3) spread.learn({ count, mean, dispersion });
	});

	const relearn = (): void => {
		// One great day in the first weeks is rather a campaign or an import than the business.
		const [, second = 0] = first.map(({ count }) => count).toSorted((a, b) => b - a);
		const days = first.map(({ moment, count }) => ({ moment, count: Math.min(count, 2 * second + 5) }));
		const level = days.reduce((sum, { count }) => sum + count, 0) / days.length;
		const wide = 1 + level / spread.size();
		profile = createShape(perDay > 1);
		for (const { moment, count } of days) profile.learn(moment, count / wide, level / wide);
		const weeks = days.length / perDay / 7;
		const means = days.map(({ moment, count }) => {
			const mean = level * profile.weight(moment);
			return { moment, count, mean, dispersion: 1 + mean / 10 };
		});
		if (weeks >= 2) spread.relearn(means, weeks);
		rate = means.reduce((sum, { moment, mean }) => {
			const own = profile.doubt(moment) < UNKNOWN ? profile.weight(moment) / (1 + mean / spread.size()) : 0;
			return sum * fade + own;
		}, 0);
		shape = rate * level;
	};

	return {
		expect: (moment: Moment): Expected => {
			const weight = profile.weight(moment);
			const mean = Math.max(0.001, (rate > 0 ? shape / rate : 0) * weight);
			const size = spread.size();
			const doubt = profile.doubt(moment);
			return { ...moment, mean, size, dispersion: 1 + mean / size, weight, doubt, shape, rate, periods };
		},
		learn: (moment: Moment, count: number, expected: Expected): void => {
			const { mean, dispersion, weight, doubt, isSpecial } = expected;
			if (isSpecial) return;
			const isStop = periods >= 2 * perDay && count === 0 && doubt < 0.4 && lnNone(expected) < LN_STOP;
			stopped = isStop ? stopped + 1 : 0;
			if (isStop && stopped < FIRST_DAYS * perDay) return;
			periods += 1;
			if (periods <= FIRST_DAYS * perDay) {
				first.push({ moment, count });
				if (periods % perDay === 0 || periods < perDay) relearn();
				return;
			}
			const reach = CLIP * Math.sqrt(mean * dispersion + mean ** 2 * (doubt + 1 / (shape + 0.5))) + 1;
			const clipped = Math.min(mean + reach, Math.max(mean - reach, count));
			if (doubt < UNKNOWN || count > 0) {
				shape = shape * fade + clipped / dispersion;
				rate = rate * fade + weight / dispersion;
			}
			delay.push({ moment, count: clipped, level: rate > 0 ? shape / rate : 0, expected });
		},
		restart: delay.forget
	};
}
