import { addDays, dayOf } from '../runs/local-day.ts';
import { localTime, momentOf } from '../runs/local-time.ts';
import type { Nights } from './channel.ts';

/** The hours in which nobody wants to hear of what can wait, of the local clock: from 21 to 7 runs over midnight. */
export interface QuietHours {
	readonly from: number;
	readonly to: number;
}

/**
 * Milliseconds for which something has to stay wrong before anybody is told: what heals itself at once wakes nobody.
 */
const HOLD = 5 * 60_000;

const isQuiet = (hour: number, { from, to }: QuietHours): boolean =>
	from <= to ? hour >= from && hour < to : hour >= from || hour < to;

/** The end of the quiet hours in which `at` lies, UTC milliseconds. */
function endOfQuiet(at: number, { to }: QuietHours, timeZone: string): number {
	const morning = (day: string): number => {
		const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
		return momentOf({ year, month, day: date, hour: to, minute: 0, second: 0 }, timeZone);
	};
	const today = dayOf(at, timeZone);
	return morning(today) > at ? morning(today) : morning(addDays(today, 1));
}

export interface Telling {
	/** UTC milliseconds. */
	readonly now: number;
	readonly urgent: boolean;
	readonly nights: Nights;
	readonly quiet: QuietHours;
	readonly timeZone: string;
}

/** When a channel is told of something that has just been found, UTC milliseconds. */
export function whenToTell({ now, urgent, nights, quiet, timeZone }: Telling): number {
	const at = now + HOLD;
	const mayComeAtNight = nights === 'all' || (nights === 'urgent' && urgent);
	if (mayComeAtNight || !isQuiet(localTime(at, timeZone).hour, quiet)) return at;
	return endOfQuiet(at, quiet, timeZone);
}
