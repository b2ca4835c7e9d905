/** When a task is due by its number of days. */
export interface DueIn {
	/** UTC milliseconds. */
	readonly now: number;
	/** IANA name. */
	readonly timeZone: string;
	readonly days: number;
	readonly workdaysOnly: boolean;
}

const DAY = 86_400_000;

/** The day it is at this moment in this time zone, as `2026-03-30`. */
export const dayIn = (time: number, timeZone: string): string =>
	new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);

const isWeekend = (day: number): boolean => [0, 6].includes(new Date(day).getUTCDay());

/**
 * The day, as `2026-03-30`, that lies this many days after today; with `workdaysOnly` this many workdays, and a
 * workday also for 0 days.
 */
export function dueDay({ now, timeZone, days, workdaysOnly }: DueIn): string {
	// Whole days are counted in UTC, where none is shorter or longer than another.
	let day = Date.parse(dayIn(now, timeZone));
	const step = (): void => {
		do day += DAY;
		while (workdaysOnly && isWeekend(day));
	};
	for (let left = days; left > 0; left--) step();
	if (workdaysOnly && isWeekend(day)) step();
	return new Date(day).toISOString().slice(0, 10);
}
