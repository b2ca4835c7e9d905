import { monthName, monthNumber } from './months.ts';
import { exists, type DateReading, type Moment } from './moment.ts';

const TIME = String.raw`(?:(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/i;
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const DAY_AND_NAME = new RegExp(
	String.raw`^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})${TIME}$`,
	'iu'
);
const NAME_AND_DAY = new RegExp(String.raw`^(?:\p{L}+\.?,\s+)?(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`, 'iu');

/** Longer than any written date; it also bounds the work that a hostile form entry can cause. */
const LONGEST = 60;

export function offsetMinutes(written: string): number {
	if (/^z$/i.test(written)) return 0;
	const digits = written.slice(1).replace(':', '');
	const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
	return written.startsWith('-') ? -minutes : minutes;
}

type Texts = readonly (string | undefined)[];

function momentFrom(year: number, month: number, day: number, [hour, minute, second, offset]: Texts): Moment {
	if (hour === undefined) return { year, month, day };
	const time = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
	return offset === undefined ? { year, month, day, time } : { year, month, day, time, offset: offsetMinutes(offset) };
}

const inWords = ({ day, month }: Moment): string => `${day} ${monthName(month, 'long', 'en-GB')}`;

function readYearLast(first: number, second: number, year: number, time: Texts): DateReading {
	const dayFirst = momentFrom(year, second, first, time);
	const monthFirst = momentFrom(year, first, second, time);
	if (exists(dayFirst) && exists(monthFirst) && first !== second)
		return { problem: `can be ${inWords(dayFirst)} or ${inWords(monthFirst)} ${year}; say which form the dates have` };
	return { moment: exists(dayFirst) ? dayFirst : monthFirst };
}

function readForm(text: string): DateReading | null {
	if (text.length > LONGEST) return null;
	const [, year, , month, day, ...time] = YEAR_FIRST.exec(text) ?? [];
	if (year) return { moment: momentFrom(Number(year), Number(month), Number(day), time) };
	const [, compactYear, compactMonth, compactDay, ...compactTime] = COMPACT.exec(text) ?? [];
	if (compactYear)
		return { moment: momentFrom(Number(compactYear), Number(compactMonth), Number(compactDay), compactTime) };
	const [, first, , second, lastYear, ...lastTime] = YEAR_LAST.exec(text) ?? [];
	if (first) return readYearLast(Number(first), Number(second), Number(lastYear), lastTime);
	const [, namedDay, dayName, dayYear, ...dayTime] = DAY_AND_NAME.exec(text) ?? [];
	const [, monthFirst, monthDay, monthYear, ...monthTime] = NAME_AND_DAY.exec(text) ?? [];
	const named = monthNumber(dayName ?? monthFirst ?? '');
	if (named === null) return null;
	if (namedDay) return { moment: momentFrom(Number(dayYear), named, Number(namedDay), dayTime) };
	return { moment: momentFrom(Number(monthYear), named, Number(monthDay), monthTime) };
}

/**
 * Reads a date whose form can be seen from it alone: `2026-11-22`, `2026-11-22T10:00:00+01:00`, `20261122T090000Z`,
 * `22.11.2026`, `22 November 2026 10:00`. What can be read in two ways is a problem and is never guessed. The problem
 * goes on after the quoted value: "“03.04.2026” can be …".
 */
export function readDate(text: string): DateReading {
	const read = readForm(text.trim());
	if (read === null) return { problem: 'is not a date in a form that can be recognised' };
	if ('moment' in read && !exists(read.moment)) return { problem: 'is not a day and time that exists' };
	return read;
}

export const isDate = (text: string): boolean => {
	const read = readForm(text.trim());
	return read !== null && (!('moment' in read) || exists(read.moment));
};
