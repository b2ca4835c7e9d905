import { dayOf, daysBetween } from '../runs/local-day.ts';

/** The longest sentence that is read on a phone between two customers. */
export const LONGEST = 200;

/** "1 record", "14 records". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const cut = (text: string, most: number): string => {
	const characters = [...text];
	return characters.length <= most
		? text
		: `${characters
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`;
};

/** A name that somebody chose, short enough to stand in a sentence. */
export const shortName = (name: string): string => cut(name.replace(/\s+/g, ' ').trim() || 'the system', 40);

/** As many of these sentences as fit, and of the first at least the beginning. */
export function fitted(sentences: readonly string[]): string {
	const [first = '', ...more] = sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim());
	return more.reduce(
		(text, sentence) => (sentence !== '' && text.length + sentence.length < LONGEST ? `${text} ${sentence}` : text),
		cut(first, LONGEST)
	);
}

/** What waits, and that nobody has to send it again. */
export const sayWaiting = (waiting: number, until: string): string =>
	waiting === 0
		? ''
		: `${counted(waiting, 'delivery is waiting and follows by itself', 'deliveries are waiting and follow by themselves')} ${until}.`;

/** When something was, as one says it now: "at 14:05", "yesterday at 14:05", "on Tuesday", "on 3 November". */
export function sayWhen(at: number, now: number, timeZone: string): string {
	const write = (options: Intl.DateTimeFormatOptions): string =>
		new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(at);
	const days = daysBetween(dayOf(at, timeZone), dayOf(now, timeZone));
	const clock = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	if (days <= 0) return `at ${clock}`;
	if (days === 1) return `yesterday at ${clock}`;
	if (days < 7) return `on ${write({ weekday: 'long' })}`;
	return `on ${write(days < 300 ? { day: 'numeric', month: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

/** The same after "since": "since 14:05", "since Tuesday". */
export const sayBegin = (at: number, now: number, timeZone: string): string =>
	sayWhen(at, now, timeZone).replace(/^(?:at|on) /, '');

/** About how many a day, or a week where that is easier to picture. */
export function sayRate(perDay: number): string {
	if (perDay >= 1) return `about ${counted(Math.round(perDay), 'record')} a day`;
	const perWeek = perDay * 7;
	return perWeek >= 1 ? `about ${counted(Math.round(perWeek), 'record')} a week` : 'less than one record a week';
}
