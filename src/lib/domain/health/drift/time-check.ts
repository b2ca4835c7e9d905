import { createSlowness } from './slowness.ts';
import { sayFigure, sayLast } from './say.ts';
import type { Check } from './types.ts';

const ENOUGH = 12;
const DAYS = [1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 28];
const HOURS = [3, 4, 6, 8, 12, 18, 24, 36, 48, 72, 120];
const BAND = 1.645;

/** Whether runs take longer. */
export function createTimeCheck(perDay: number): Check {
	const slowness = createSlowness(perDay > 1 ? HOURS : DAYS, perDay);
	return {
		judge: ({ duration_s: seconds, records = 0 }, { weekday }) => {
			if (seconds === undefined) return null;
			const slow = slowness.push(seconds, records);
			const when = () => sayLast(slow.periods, { isHourly: perDay > 1, weekday });
			return {
				kind: 'duration_s',
				evidence: slow.evidence / ENOUGH,
				periods: slow.periods,
				say: () =>
					`Runs took about ${sayFigure(slow.times)} times as long ${when()} as so many records usually take; look whether one of the systems has become slow.`
			};
		},
		restart: slowness.restart,
		band: ({ mean }) => {
			const { ln, sd, runs } = slowness.usual(mean);
			const at = (deviations: number): number => Math.exp(ln + deviations * sd);
			return runs > 0 ? { low: at(-BAND), middle: at(0), high: at(BAND) } : null;
		}
	};
}
