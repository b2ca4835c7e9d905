import { readDate } from '../../mapping/dates/read-date.ts';
import { monthNumber } from '../../mapping/dates/months.ts';

/** The three figures of a date, and what they are: the year first, last, or told by a month's name or a count. */
export type DateParts =
	| { readonly form: 'fixed'; readonly day: number }
	| { readonly form: 'year-last'; readonly first: number; readonly second: number; readonly year: number };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T\s,])/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:$|[T\s,])/;
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/;
const UNIX = /^1\d{9}(?:\d{3})?$/;
/** Day 0 of a spreadsheet is 30 December 1899 (ECMA-376, 18.17.4.1). */
const SPREADSHEET_ZERO = 25_569;
const DAY = 86_400_000;

/** Days since 1 January 1970, or null where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
	const at = new Date(Date.UTC(year, month - 1, day));
	const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year > 1900 && year < 2200;
	return exists ? at.getTime() / DAY : null;
}

const fixed = (day: number | null): DateParts | null => (day === null ? null : { form: 'fixed', day });

function named(text: string): DateParts | null {
	if (!/\p{L}{3}/u.test(text) || monthNumber(/\p{L}{3,}/u.exec(text.replace(/^\p{L}+,\s*/u, ''))?.[0] ?? '') === null)
		return null;
	const read = readDate(text);
	return 'moment' in read ? fixed(dayNumber(read.moment.year, read.moment.month, read.moment.day)) : null;
}

/** Reads what can be a date, with or without a time behind it; null where it cannot be one. */
export function dateParts(text: string): DateParts | null {
	if (text.length < 6 || text.length > 60) return null;
	const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
	if (year) return fixed(dayNumber(Number(year), Number(month), Number(day)));
	const [, first, , second, last = ''] = YEAR_LAST.exec(text) ?? [];
	if (first) {
		const written = Number(last);
		const full = last.length === 4 ? written : written + (written < 69 ? 2000 : 1900);
		const parts = { form: 'year-last' as const, first: Number(first), second: Number(second), year: full };
		const either = dayNumber(full, parts.second, parts.first) ?? dayNumber(full, parts.first, parts.second);
		return either === null ? null : parts;
	}
	return named(text);
}

/** A date that is written as a count: a spreadsheet's days, or the seconds or milliseconds since 1970. */
export function countedDay(text: string): number | null {
	if (SERIAL.test(text)) return Math.floor(Number(text)) - SPREADSHEET_ZERO;
	return UNIX.test(text) ? Math.floor(Number(text) / (text.length > 10 ? DAY : DAY / 1000)) : null;
}
