import { addDays, type Day } from '../runs/local-day.ts';
import { STEPS } from './ending-step.ts';

/** One day in a calendar file, with a reminder at nine in the morning 14, 7 and 2 days before. */
export interface CalendarDay {
	/** The same for the same thing for ever, so that a calendar moves it instead of adding another. */
	readonly uid: string;
	readonly day: Day;
	readonly title: string;
	readonly text: string;
	/** Where it is done. */
	readonly url: string;
}

const LINE_END = '\r\n';
/** Octets of a line (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const HOURS_BEFORE_NINE = 24 - 9;

/** RFC 5545, 3.3.11; control characters may not stand in a text at all. */
const escaped = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\n/g, '\\n')
		.replace(/\p{Cc}/gu, ' ');

/** A long line goes on in the next, behind a space; never broken within a letter. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	const lines: string[] = [''];
	let used = 0;
	for (const letter of line) {
		const size = encoder.encode(letter).length;
		if (used + size > LONGEST_LINE) {
			lines.push(' ');
			used = 1;
		}
		lines[lines.length - 1] += letter;
		used += size;
	}
	return lines.join(LINE_END);
}

const compact = (day: Day): string => day.replaceAll('-', '');
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

const reminder = (days: number, title: string): string[] => [
	'BEGIN:VALARM',
	'ACTION:DISPLAY',
	`TRIGGER:-P${days - 1}DT${HOURS_BEFORE_NINE}H`,
	`DESCRIPTION:${escaped(title)}`,
	'END:VALARM'
];

const event = ({ uid, day, title, text, url }: CalendarDay, now: number): string[] => [
	'BEGIN:VEVENT',
	`UID:${uid}`,
	`DTSTAMP:${stamp(now)}`,
	`DTSTART;VALUE=DATE:${compact(day)}`,
	`DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
	`SUMMARY:${escaped(title)}`,
	`DESCRIPTION:${escaped(text)}`,
	`URL:${url}`,
	'TRANSP:TRANSPARENT',
	...STEPS.flatMap((days) => reminder(days, title)),
	'END:VEVENT'
];

/** A calendar (RFC 5545) that programs open once or read again and again. `now` in UTC milliseconds. */
export const calendarFile = (name: string, days: readonly CalendarDay[], now: number): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Handover//Logins//EN',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escaped(name)}`,
		'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
		...days.flatMap((one) => event(one, now)),
		'END:VCALENDAR'
	]
		.map((line) => folded(line) + LINE_END)
		.join('');
