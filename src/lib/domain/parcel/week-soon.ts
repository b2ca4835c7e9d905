import { nextDueReport, type ReportTime } from '../report/due.ts';
import { lastWholeWeek, type Week } from '../report/week.ts';

/** The week of the report that is due within `lead` milliseconds, or null where none is. */
export function weekSoon(time: ReportTime, now: number, lead: number): Week | null {
	const at = nextDueReport(time, now);
	return at - now <= lead ? lastWholeWeek(at, time.timeZone, time.weekStartsOn) : null;
}
