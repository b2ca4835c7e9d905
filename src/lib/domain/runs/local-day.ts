import { localTime, momentOf } from './local-time.ts';

/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Which day it is in `timeZone` at the UTC millisecond `at`. */
export function dayOf(at: number, timeZone: string): Day {
	const { year, month, day } = localTime(at, timeZone);
	return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day that is `count` days later (or earlier, when negative). */
export const addDays = (day: Day, count: number): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** How many days `to` is after `from`. */
export const daysBetween = (from: Day, to: Day): number =>
	Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Days whose beginning has been worked out: that takes the calendar of the time zone several times. */
const begun = new Map<string, number>();
const MOST_BEGUN = 20_000;

/** The moment at which the day begins in `timeZone`, UTC milliseconds. A day has 23, 24 or 25 hours. */
export function startOfDay(day: Day, timeZone: string): number {
	const which = `${day} ${timeZone}`;
	const known = begun.get(which);
	if (known !== undefined) return known;
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const start = momentOf({ year, month, day: date, hour: 0, minute: 0, second: 0 }, timeZone);
	if (begun.size >= MOST_BEGUN) begun.clear();
	begun.set(which, start);
	return start;
}

/** The moments at which so many days begin, the first of them `from`, and the one at which the last ends. */
export const startsOfDays = (from: Day, count: number, timeZone: string): number[] =>
	Array.from({ length: count + 1 }, (_, index) => startOfDay(addDays(from, index), timeZone));
