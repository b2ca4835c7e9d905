import { exists, type Moment } from '#lib/domain/mapping/dates/moment.ts';

export type DateOrder = 'day-first' | 'month-first';

export type DateVerdict =
	| { readonly kind: 'year-first' }
	| { readonly kind: 'dates'; readonly order: DateOrder }
	/** 03/04 in every row: the third of April or the fourth of March. */
	| { readonly kind: 'either' }
	| { readonly kind: 'text' };

const TIME = String.raw`(?:(?:T|,?\s+)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AP]\.?M\.?)?(Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const LONGEST = 40;

const two = (number: number): string => String(number).padStart(2, '0');

// POSIX: 69 to 99 are the last century.
const fullYear = (written: string): number =>
	written.length === 4 ? Number(written) : Number(written) + (Number(written) < 69 ? 2000 : 1900);

type Texts = readonly (string | undefined)[];

/** `2026-11-22`, with a time `2026-11-22T10:00:00` and the offset that was written; null where there is no such day. */
function written(year: number, month: number, day: number, [hour, minute, second, half, offset]: Texts): string | null {
	const date = `${year}-${two(month)}-${two(day)}`;
	if (hour === undefined) return exists({ year, month, day }) ? date : null;
	const twelve = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
	const time = { hour: twelve, minute: Number(minute), second: Number(second ?? 0) };
	const moment: Moment = { year, month, day, time };
	if (!exists(moment)) return null;
	return `${date}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}${offset?.toUpperCase() ?? ''}`;
}

/** A date of a table as ISO 8601; null where it is none of this order. A date that begins with its year needs none. */
export function isoDate(cell: string, order: DateOrder | null): string | null {
	const text = cell.trim();
	if (text.length > LONGEST) return null;
	const [, year, , month, day, ...time] = YEAR_FIRST.exec(text) ?? [];
	if (year !== undefined) return written(Number(year), Number(month), Number(day), time);
	const [, first, mark, second, last, ...lastTime] = YEAR_LAST.exec(text) ?? [];
	if (first === undefined || last === undefined || order === null) return null;
	// With points the day always comes first.
	if (mark === '.' && order === 'month-first') return null;
	const [dayText, monthText] = order === 'day-first' ? [first, second] : [second, first];
	return written(fullYear(last), Number(monthText), Number(dayText), lastTime);
}

export interface DateColumn {
	see(cell: string): void;
	verdict(): DateVerdict;
}

/** Looks at the filled cells of one column, one after the other, and says whether all of them are dates, and which. */
export function dateColumn(): DateColumn {
	let [filled, yearFirst, dayFirst, monthFirst] = [0, true, true, true];
	return {
		see(cell) {
			filled += 1;
			if (!yearFirst && !dayFirst && !monthFirst) return;
			const isYearFirst = isoDate(cell, null) !== null;
			yearFirst &&= isYearFirst;
			dayFirst &&= !isYearFirst && isoDate(cell, 'day-first') !== null;
			monthFirst &&= !isYearFirst && isoDate(cell, 'month-first') !== null;
		},
		verdict() {
			if (filled === 0) return { kind: 'text' };
			if (yearFirst) return { kind: 'year-first' };
			if (dayFirst && monthFirst) return { kind: 'either' };
			if (dayFirst) return { kind: 'dates', order: 'day-first' };
			return monthFirst ? { kind: 'dates', order: 'month-first' } : { kind: 'text' };
		}
	};
}
