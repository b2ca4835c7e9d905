import { createClockOffset } from './clock-offset.ts';
import type { DriftMeta } from './types.ts';

/** Where a period lies in the business's own calendar. */
export interface Moment {
	/** 0 is Monday. */
	readonly weekday: number;
	readonly hour: number;
	readonly isSpecial: boolean;
	/** One of the last three days of a month, on which many invoices and orders are written. */
	readonly isMonthEnd: boolean;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Days between two holidays that nobody works either, such as those of Easter. */
const BRIDGE = 3;

/** From 24 December to 2 January most businesses are closed or half asleep, whatever the country. */
const isQuiet = (day: number): boolean => {
	const date = new Date(day * DAY);
	const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()];
	return (month === 11 && dayOfMonth >= 24) || (month === 0 && dayOfMonth <= 2);
};

const MONTH_END = 3;

/** Whether a day of the next month is at most so many days away. */
const endsMonth = (day: number): boolean =>
	new Date(day * DAY).getUTCMonth() !== new Date((day + MONTH_END) * DAY).getUTCMonth();

const withBridges = (dates: readonly string[]): ReadonlySet<number> => {
	const days = dates.map((date) => Math.round(Date.parse(date) / DAY)).toSorted((a, b) => a - b);
	const bridges = days.flatMap((day, index) => {
		const gap = (days[index + 1] ?? Infinity) - day;
		return gap <= BRIDGE ? Array.from({ length: gap - 1 }, (_, at) => day + at + 1) : [];
	});
	return new Set([...days, ...bridges]);
};

/** Reads `YYYY-MM-DD` as a day of the business's own calendar, and `YYYY-MM-DDTHH:MMZ` as an hour of UTC. */
export function createCalendar({ timeZone, holidays, paused = [], granularity }: DriftMeta): (t: string) => Moment {
	const special = new Set([...withBridges(holidays), ...paused.map((date) => Math.round(Date.parse(date) / DAY))]);
	const offset = granularity === 'hour' ? createClockOffset(timeZone) : () => 0;
	let known = NaN;
	let isSpecial = false;
	let isMonthEnd = false;
	return (t) => {
		const at = Date.parse(t);
		const local = at + offset(at);
		const day = Math.floor(local / DAY);
		if (day !== known) [known, isSpecial, isMonthEnd] = [day, special.has(day) || isQuiet(day), endsMonth(day)];
		// The first of January 1970 was a Thursday.
		return { weekday: (((day + 3) % 7) + 7) % 7, hour: Math.floor((local - day * DAY) / HOUR), isSpecial, isMonthEnd };
	};
}
