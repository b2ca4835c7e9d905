import { localTime } from '#lib/domain/runs/local-time.ts';
import { chance } from './chance.ts';

const MINUTE = 60_000;
const OPENS = 9;
const CLOSES = 17;
const SUNDAY = 0;

/** How often something happens in the practice shop. */
export interface Pace {
	/** What the dice are rolled for: "order", "entry". */
	readonly what: string;
	/** Milliseconds between two chances. */
	readonly every: number;
	/** How likely it is each time, 0 to 1. */
	readonly likely: number;
	/** Whether things happen on Sundays and at night too. */
	readonly dayAndNight: boolean;
	readonly timeZone: string;
}

/** Something that happens in the practice shop: which one, and when, UTC milliseconds. */
export interface Happening {
	readonly number: number;
	readonly at: number;
}

/** What happens after one moment and up to another, oldest first; always the same for the same moments. */
export function happenings(pace: Pace, after: number, until: number): Happening[] {
	const found: Happening[] = [];
	for (let number = Math.floor(after / pace.every); number * pace.every <= until; number++) {
		const start = number * pace.every;
		const at = start + Math.floor(chance(`${pace.what} minute ${number}`) * 4) * MINUTE;
		if (at <= after || at > until || chance(`${pace.what} ${number}`) >= pace.likely) continue;
		if (pace.dayAndNight || isOpen(at, pace.timeZone)) found.push({ number, at });
	}
	return found;
}

function isOpen(at: number, timeZone: string): boolean {
	const { year, month, day, hour } = localTime(at, timeZone);
	return hour >= OPENS && hour < CLOSES && new Date(Date.UTC(year, month - 1, day)).getUTCDay() !== SUNDAY;
}
