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

/** The moment at which the day begins in `timeZone`, UTC milliseconds. A day has 23, 24 or 25 hours. */
export function startOfDay(day: Day, timeZone: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return momentOf({ year, month, day: date, hour: 0, minute: 0, second: 0 }, timeZone);
}
