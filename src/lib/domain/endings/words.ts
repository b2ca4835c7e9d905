import { counted, LONGEST, shortName } from '../health/words.ts';
import { dayOf } from '../runs/local-day.ts';

/** "3 March", or "3 March 2027" where it is another year. */
export function sayDay(at: number, now: number, timeZone: string): string {
	const isThisYear = dayOf(at, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
	const year = isThisYear ? {} : { year: 'numeric' as const };
	return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...year, timeZone }).format(at);
}

/** "Orders to books and Bookings", "Orders to books and 2 more", with as many names as there is room for. */
function sayNames(names: readonly string[], room: number): string | null {
	for (let shown = names.length; shown > 0; shown -= 1) {
		const left = names.length - shown;
		const parts = [...names.slice(0, shown).map(shortName), ...(left > 0 ? [`${left} more`] : [])];
		const last = parts.pop() ?? '';
		const text = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
		if (text.length <= room) return text;
	}
	return null;
}

/** A sentence with who stops between what happens and what to do; at most 200 characters. */
export function sayStops(what: string, names: readonly string[], todo: string): string {
	const stop = counted(names.length, 'connection stops', 'connections stop');
	const list = sayNames(names, LONGEST - what.length - todo.length - stop.length - ' then: '.length - '. .'.length);
	return `${what} ${stop} then${list === null ? '' : `: ${list}`}. ${todo}`;
}
