import { dayOf } from '../runs/local-day.ts';

/** When something to come is, after "until": "14:00", "Monday 7 December", "Monday 7 December, 14:00". */
export function sayUntil(at: number, now: number, timeZone: string): string {
	const write = (options: Intl.DateTimeFormatOptions): string =>
		new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(at);
	const clock = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	if (dayOf(at, timeZone) === dayOf(now, timeZone)) return clock;
	const day = write({ weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
	return clock === '00:00' ? day : `${day}, ${clock}`;
}
