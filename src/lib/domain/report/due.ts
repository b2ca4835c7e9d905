import { addDays, dayOf, weekdayOf } from '../runs/local-day.ts';
import { momentOf } from '../runs/local-time.ts';
import { lastWholeWeek, type Week } from './week.ts';

export interface ReportTime {
	/** 1 is Monday, 7 is Sunday. */
	readonly weekday: number;
	/** 0 to 23, by the clock of `timeZone`. */
	readonly hour: number;
	readonly timeZone: string;
	readonly weekStartsOn: number;
}

const DAY = 86_400_000;

/** A report that is later than this is not sent any more: the next one is nearer. Milliseconds. */
const TOO_LATE = 5 * DAY;

const momentOn = (day: string, hour: number, timeZone: string): number => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return momentOf({ year, month, day: date, hour, minute: 0, second: 0 }, timeZone);
};

/** When the newest report was, or is, due: UTC milliseconds, not after `now`. */
export const newestDueReport = ({ weekday, hour, timeZone }: ReportTime, now: number): number => {
	const today = dayOf(now, timeZone);
	const back = (weekdayOf(today) - weekday + 7) % 7;
	const at = momentOn(addDays(today, -back), hour, timeZone);
	return at <= now ? at : momentOn(addDays(today, -back - 7), hour, timeZone);
};

/** When the next report is due: UTC milliseconds, after `now`. */
export const nextDueReport = (time: ReportTime, now: number): number => {
	const { weekday, hour, timeZone } = time;
	const ahead = (weekday - weekdayOf(dayOf(now, timeZone)) + 7) % 7;
	const first = addDays(dayOf(now, timeZone), ahead);
	const at = momentOn(first, hour, timeZone);
	return at > now ? at : momentOn(addDays(first, 7), hour, timeZone);
};

/** So many weeks back it is looked for reports that were missed. */
const MOST_MISSED = 12;

/**
 * The weeks whose reports fell due after `before`, when somebody last looked, and are too late by `now`: the oldest
 * first, none from before `since`.
 */
export const missedReports = (time: ReportTime, before: number, now: number, since: number): Week[] => {
	const weeks: Week[] = [];
	const first = Math.max(before, since);
	for (
		let at = newestDueReport(time, now);
		at > first && weeks.length < MOST_MISSED;
		at = newestDueReport(time, at - 1)
	) {
		const week = lastWholeWeek(at, time.timeZone, time.weekStartsOn);
		if (now - at > TOO_LATE && week.to > since) weeks.unshift(week);
	}
	return weeks;
};

/** The week to report on now, or null where nothing is due: not yet, too late, or from before `since`. */
export const dueReport = (time: ReportTime, now: number, since: number): Week | null => {
	const at = newestDueReport(time, now);
	if (at < since || now - at > TOO_LATE) return null;
	const week = lastWholeWeek(at, time.timeZone, time.weekStartsOn);
	return week.to > since ? week : null;
};
