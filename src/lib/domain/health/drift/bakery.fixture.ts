import { addDays } from '../../runs/local-day.ts';
import { createDetector, type Detector } from './create-detector.ts';
import type { DatedAlarm } from './replay.ts';
import type { DriftMeta, DriftRow } from './types.ts';

export const NORDBAKERIET: DriftMeta = {
	timeZone: 'Europe/Oslo',
	country: 'NO',
	holidays: ['2025-05-01', '2025-05-17', '2025-05-29', '2025-06-09'],
	granularity: 'day'
};
const MONDAY = '2025-03-03';
/** Orders of a bakery that is closed on Sundays, in parts of an average day. */
const WEEK = [0.9, 0.9, 1, 1.1, 1.5, 1.6, 0];

/** The same numbers between 0 and 1 each time, as unlike one another as chance is. */
export function createDice(): () => number {
	let state = 20_250_303;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** A count around a mean, as chance brings it: by the middle of many small chances. */
export const countAround = (mean: number, dice: () => number): number => {
	let count = 0;
	for (let left = Math.round(mean * 4); left > 0; left--) count += dice() < 0.25 ? 1 : 0;
	return count;
};

export const dayAfter = (days: number): string => addDays(MONDAY, days);

/** What the bakery's orders looked like on each of so many days, all well. */
export function bakeryDays(days: number, orders = 20): DriftRow[] {
	const dice = createDice();
	return Array.from({ length: days }, (_, at) => {
		const records = countAround(orders * (WEEK[at % 7] ?? 1), dice);
		const noise = 1 + (dice() - 0.5) * 0.5;
		return {
			records,
			failed: dice() < 0.08 ? 1 : 0,
			duration_s: (4 + records * 0.4) * noise,
			freshness_h: records > 0 ? dice() * 6 : 24 + dice() * 6,
			dups: 0,
			missing: dice() < 0.1 ? 1 : 0,
			...(records > 0 && {
				'fill:email': 1,
				'fill:phone': Math.round((0.6 + dice() * 0.2) * records) / records,
				'fmt:total': 1,
				cols: 12,
				newcols: 0
			})
		};
	});
}

/** What is told of these days, day by day. */
export function toldOf(days: readonly DriftRow[], detector: Detector = createDetector(NORDBAKERIET)): DatedAlarm[] {
	return days.flatMap((row, at) => detector.push(dayAfter(at), row).map((alarm) => ({ t: dayAfter(at), ...alarm })));
}

/** The same days, from `from` on as a fault changes them. */
export const changedFrom = (
	days: readonly DriftRow[],
	from: number,
	change: (row: DriftRow, sinceFault: number, weekday: number) => DriftRow
): DriftRow[] => days.map((row, at) => (at < from ? row : change(row, at - from, at % 7)));
