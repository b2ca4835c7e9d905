import { localTime, momentOf, momentsOf, type LocalTime } from '../../runs/local-time.ts';

/** A date as it was written: with a time or without, with a distance from UTC or without. */
export interface Moment {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Absent where only a day was written. */
	readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
	/** Minutes ahead of UTC, where it was written. */
	readonly offset?: number;
}

export type DateReading = { readonly moment: Moment } | { readonly problem: string };

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether there is such a day and such a time. */
export function exists({ year, month, day, time }: Moment): boolean {
	if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
	return time === undefined || (time.hour < 24 && time.minute < 60 && time.second < 60);
}

export function asLocalTime({ year, month, day, time }: Moment): LocalTime {
	const { hour, minute, second } = time ?? { hour: 0, minute: 0, second: 0 };
	return { year, month, day, hour, minute, second };
}

/** The UTC milliseconds that a written date means in this time zone, or why that cannot be said. */
export function toInstant(moment: Moment, timeZone: string): { readonly at: number } | { readonly problem: string } {
	const local = asLocalTime(moment);
	if (moment.offset !== undefined) {
		const { year, month, day, hour, minute, second } = local;
		return { at: Date.UTC(year, month - 1, day, hour, minute, second) - moment.offset * 60_000 };
	}
	// Some zones move their clocks at midnight; a day still begins when it begins.
	if (!moment.time) return { at: momentOf(local, timeZone) };
	const [first, second] = momentsOf(local, timeZone);
	if (first === undefined) return { problem: `does not exist in ${timeZone}, because the clocks are put forward then` };
	if (second !== undefined)
		return { problem: `comes twice in ${timeZone}, because the clocks are put back then, and does not say which` };
	return { at: first };
}

/** What the clock in this time zone shows at the UTC millisecond `at`. */
export function toMoment(at: number, timeZone: string): Moment {
	const { year, month, day, hour, minute, second } = localTime(at, timeZone);
	return { year, month, day, time: { hour, minute, second } };
}
