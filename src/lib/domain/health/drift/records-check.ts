import { countAtChance } from '../counts.ts';
import { createCeiling } from './ceiling.ts';
import { createGaps } from './gaps.ts';
import { createLoss } from './loss.ts';
import { sayGaps, sayLoss, sayCeiling } from './say-records.ts';
import type { Check, Suspicion } from './types.ts';
import { UNKNOWN } from './volume.ts';

/** How much evidence each chart needs to be believed alone. */
const ENOUGH = { all: 8, weekend: 9, night: 9, gaps: 6, ceiling: 9 };
const BAND = { low: 0.05, middle: 0.5, high: 0.95 };
const DAYS = [1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 18, 22, 28, 35, 42];
const HOURS = [2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 24, 36, 48, 72, 96, 120, 168, 240];
const WEEKEND_DAYS = [2, 3, 4, 5, 6, 8];
const WEEKEND_HOURS = [24, 48, 72, 96];
/** From 20:00 to 7:00, when nobody is there to see that nothing comes. */
const NIGHT = { from: 20, to: 7, hours: 11 };
const NIGHTS = [1, 2, 3, 4, 5, 6, 7].map((nights) => nights * NIGHT.hours);
const SATURDAY = 5;

/** Records that were moved for the first time. */
export const freshRecords = ({ records = 0, dups = 0 }: Readonly<Record<string, number>>): number =>
	Math.max(0, records - dups);

/** Whether records fail to come: all, a part, those of weekends, nights or single days, or those beyond a ceiling. */
export function createRecordsCheck(perDay: number): Check {
	const isHourly = perDay > 1;
	const all = createLoss({ windows: isHourly ? HOURS : DAYS, distinct: 7, perDay, block: isHourly ? 24 : 7 });
	const weekend = createLoss({
		windows: isHourly ? WEEKEND_HOURS : WEEKEND_DAYS,
		distinct: 2,
		perDay: (perDay * 2) / 7,
		block: isHourly ? 24 : 2
	});
	const night = createLoss({ windows: NIGHTS, distinct: 7, perDay: NIGHT.hours, block: NIGHT.hours });
	const gaps = createGaps();
	const ceiling = createCeiling();
	return {
		judge: (row, expected) => {
			const { isSpecial, doubt, weekday, hour } = expected;
			if (row.records === undefined || isSpecial || doubt >= UNKNOWN) return null;
			const count = freshRecords(row);
			const wording = { isHourly, weekday };
			const suspicions: Suspicion[] = [];
			const add = (evidence: number, enough: number, periods: number, say: () => string): void => {
				suspicions.push({ kind: 'records', evidence: evidence / enough, periods, say });
			};
			const whole = all.push(count, expected);
			add(whole.evidence, ENOUGH.all, whole.periods, () => sayLoss(whole, wording));
			if (weekday >= SATURDAY) {
				const loss = weekend.push(count, expected);
				const periods = Math.ceil(loss.periods * 3.5);
				add(loss.evidence, ENOUGH.weekend, periods, () => sayLoss(loss, wording, 'weekend'));
			}
			if (isHourly && (hour >= NIGHT.from || hour < NIGHT.to)) {
				const loss = night.push(count, expected);
				const periods = Math.ceil((loss.periods * perDay) / NIGHT.hours);
				add(loss.evidence, ENOUGH.night, periods, () => sayLoss(loss, wording, 'night'));
			}
			if (!isHourly) {
				const gap = gaps.push(count, expected);
				add(gap.evidence, ENOUGH.gaps, gap.periods, () => sayGaps(gap, expected.mean, wording));
				const top = ceiling.push(count, expected);
				add(top.evidence, ENOUGH.ceiling, top.periods, () => sayCeiling(top));
			}
			return suspicions.reduce((a, b) => (b.evidence > a.evidence ? b : a));
		},
		restart: () => [all, weekend, night, gaps, ceiling].forEach(({ restart }) => restart()),
		band: ({ mean, size, shape, doubt }) => {
			if (shape <= 0) return null;
			const dispersion = 1 + mean * (1 / size + 1 / (shape + 0.5) + doubt);
			const at = (chance: number): number => countAtChance(chance, mean, dispersion);
			return { low: at(BAND.low), middle: at(BAND.middle), high: at(BAND.high) };
		}
	};
}
