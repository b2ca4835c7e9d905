import type { Cron } from 'croner';
import { calendarOf, readSchedule } from './schedule.ts';
import { slotsBetween } from './slots-between.ts';

/** The newest slot that is due (UTC milliseconds), and how many older ones were missed with it. */
export interface DueSlot {
	readonly slot: number;
	readonly missed: number;
}

const usableCalendar = (schedule: string, timeZone: string): Cron | null =>
	'problem' in readSchedule(schedule) ? null : calendarOf(schedule, timeZone);

/**
 * When a connection is due next, UTC milliseconds, strictly after `after`; null where the schedule cannot be used.
 *
 * The rule at clock changes: a schedule with named times (`30 2 * * *`, `30 2,14 * * *`) runs once on either day: a
 * time that is skipped in spring is run at the first moment after the gap, a time that comes twice in autumn is run the
 * first time. A schedule with a `*` or a step in the minute or the hour goes by elapsed time: nothing is made up for
 * in spring, and the repeated hour has slots of its own in autumn. Slots are UTC moments, so each exists once.
 */
export function nextSlot(schedule: string, timeZone: string, after: number): number | null {
	return usableCalendar(schedule, timeZone)?.nextRun(new Date(after))?.getTime() ?? null;
}

/**
 * The newest slot after `after` and not after `now`, or null where none is due. A clock that was set back (`now` before
 * `after`) makes nothing due.
 */
export function newestDueSlot(schedule: string, timeZone: string, after: number, now: number): DueSlot | null {
	// croner answers in whole seconds, strictly before the moment it is asked about.
	const newest = usableCalendar(schedule, timeZone)?.previousRuns(1, new Date(now + 1000))[0];
	const slot = newest?.getTime() ?? -Infinity;
	if (slot <= after || slot > now) return null;
	return { slot, missed: slotsBetween(schedule, timeZone, after, slot) - 1 };
}

/**
 * Connection and due time in one: `shop@2026-11-01T10:00Z`. Inserted once, so that a slot exists once. Seconds and
 * milliseconds are written where there are any (a run that was started by a pushed record or by hand).
 */
export function runId(connectionId: string, slot: number): string {
	const time = new Date(slot).toISOString();
	if (slot % 60_000 === 0) return `${connectionId}@${time.slice(0, -8)}Z`;
	return `${connectionId}@${slot % 1000 === 0 ? `${time.slice(0, -5)}Z` : time}`;
}
