import { sayFigure } from './say.ts';
import { freshRecords } from './records-check.ts';
import type { Check } from './types.ts';

const HOURS = { day: 24, hour: 1 };
/** Clocks of two systems differ a little. */
const SLACK = 0.05;

/** Whether records come late: where some came in a period, the newest cannot be older than the period is long. */
export function createLateCheck(perDay: number): Check {
	const longest = perDay > 1 ? HOURS.hour : HOURS.day;
	return {
		judge: (row) => {
			const { freshness_h: age } = row;
			if (age === undefined) return null;
			const isLate = freshRecords(row) > 0 && age > longest + SLACK;
			return {
				kind: 'freshness_h',
				evidence: isLate ? 1 : 0,
				periods: 1,
				say: () =>
					`Records came, but even the newest of them was ${sayFigure(age)} hours old already; look why they are held back before they get here.`
			};
		},
		restart: () => {},
		band: () => null
	};
}
