import type { Cron } from 'croner';
import { addDays, dayOf, startOfDay } from './local-day.ts';
import { calendarOf, readSchedule, type Part } from './schedule.ts';

const MINUTE = 60_000;
const WHOLE_DAY = 86_400_000;

const nextAfter = (calendar: Cron, after: number): number => calendar.nextRun(new Date(after))?.getTime() ?? Infinity;

function slotsOnOrdinaryDay(minutes: Part, hours: Part, start: number, after: number, until: number): number {
	let count = 0;
	for (const hour of hours)
		for (const minute of minutes) {
			const at = start + (hour * 60 + minute) * MINUTE;
			if (at > after && at <= until) count++;
		}
	return count;
}

/**
 * How many slots lie after `after` and not after `until` (UTC milliseconds). A day on which the clocks stand still is
 * counted by arithmetic, so that a weekend of missed minutes costs nothing at start; the two odd days are walked.
 */
export function slotsBetween(schedule: string, timeZone: string, after: number, until: number): number {
	const read = readSchedule(schedule);
	if ('problem' in read) return 0;
	const [minutes = [], hours = []] = read.parts;
	const calendar = calendarOf(schedule, timeZone);
	let count = 0;
	let from = after;
	for (let slot = nextAfter(calendar, from); slot <= until; slot = nextAfter(calendar, from)) {
		const day = dayOf(slot, timeZone);
		const start = startOfDay(day, timeZone);
		const end = startOfDay(addDays(day, 1), timeZone);
		if (end - start === WHOLE_DAY) {
			count += slotsOnOrdinaryDay(minutes, hours, start, from, until);
			from = end - 1;
		} else {
			count++;
			from = slot;
		}
	}
	return count;
}
