import { addDays, dayOf } from '../runs/local-day.ts';
import { momentOf } from '../runs/local-time.ts';

/** Somebody does not want to see a finding until then; how it was when they said so. Times are UTC milliseconds. */
export interface Snooze {
	readonly until: number;
	readonly minutesADay: number | null;
	readonly urgent: boolean;
}

interface Now {
	readonly minutesADay: number | null;
	readonly urgent?: boolean;
}

/** So many times as much is worse, and so many minutes more: a few minutes up and down are the weather. */
const WORSE = { times: 1.5, minutes: 10 };

/** Whether a finding has become worse than it was when it was put off. */
export const isWorse = (before: Snooze, { minutesADay, urgent = false }: Now): boolean => {
	if (urgent && !before.urgent) return true;
	if (minutesADay === null || before.minutesADay === null) return false;
	return minutesADay >= Math.max(before.minutesADay * WORSE.times, before.minutesADay + WORSE.minutes);
};

/** How a finding that was put off comes back: when its time has come, or at once where it is worse; null: not yet. */
export const wakes = (snooze: Snooze, finding: Now, now: number): 'in time' | 'worse' | null => {
	if (isWorse(snooze, finding)) return 'worse';
	return now >= snooze.until ? 'in time' : null;
};

export type SnoozeChoice = 'tomorrow' | 'week' | 'date';

/** At this hour of the business's own clock it comes back. */
const MORNING = 7;

/** Until when that is, UTC milliseconds; `day` is the one that was chosen, `YYYY-MM-DD`. */
export function snoozeUntil(choice: SnoozeChoice, day: string, now: number, timeZone: string): number {
	const today = dayOf(now, timeZone);
	const until = { tomorrow: addDays(today, 1), week: addDays(today, 7), date: day }[choice];
	const [year = 0, month = 1, date = 1] = until.split('-').map(Number);
	return momentOf({ year, month, day: date, hour: MORNING, minute: 0, second: 0 }, timeZone);
}
