const YEAR_FIRST =
	/^\d{4}([-/.])(\d{1,2})\1(\d{1,2})(?:(?:T|,? )\d{1,2}:\d{2}(:\d{2}(?:[.,]\d+)?)?( ?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?$/i;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?:(,? |T)\d{1,2}:\d{2}(:\d{2})?)?$/;
const MONTHS = 12;
const DAYS = 31;

/** Where a date such as 03.04.2026 does not give away which is the day. */
const UNCERTAIN = '?';

const isDay = (number: number): boolean => number >= 1 && number <= DAYS;
const isMonth = (number: number): boolean => number >= 1 && number <= MONTHS;

function yearLast(text: string): string | null {
	const [all, first = '', mark = '', second = '', joint, seconds] = YEAR_LAST.exec(text) ?? [];
	if (all === undefined) return null;
	const [one, other] = [Number(first), Number(second)];
	const dayFirst = isDay(one) && isMonth(other);
	const monthFirst = isMonth(one) && isDay(other);
	if (!dayFirst && !monthFirst) return null;
	const order = dayFirst && monthFirst ? UNCERTAIN + mark + UNCERTAIN : dayFirst ? `d${mark}M` : `M${mark}d`;
	const between = joint === 'T' ? `'T'` : joint;
	return `${order}${mark}yyyy${joint ? `${between}H:mm` : ''}${seconds ? ':ss' : ''}`;
}

/**
 * The form of a written date: `date` (2026-11-22), `date-time` (the same with a time), or a pattern that reads it, such
 * as `d.M.yyyy` or `M/d/yyyy H:mm`; with `?` for day and month where they cannot be told apart. Null for anything else.
 */
export function dateFormOf(text: string): string | null {
	const [all, mark, month, day] = YEAR_FIRST.exec(text) ?? [];
	if (all === undefined) return yearLast(text);
	if (!isMonth(Number(month)) || !isDay(Number(day))) return null;
	const isTimed = text.includes(':');
	if (mark === '-') return isTimed ? 'date-time' : 'date';
	return isTimed ? null : `yyyy${mark}M${mark}d`;
}

/** Whether a form is that of a date. */
export const isDateForm = (form: string): boolean => form === 'date' || form === 'date-time' || form.includes('yyyy');

/** Whether a date in a form may be one in another that says which is the day. */
export const mayBeForm = (form: string, other: string): boolean =>
	form.includes(UNCERTAIN) && form === other.replace(/[dM](?=[-/.])/g, UNCERTAIN) && form !== other;
