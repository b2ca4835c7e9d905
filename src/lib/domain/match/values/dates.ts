import { countedDay, dateParts, dayNumber } from './date-parts.ts';

export type DateOrder = 'day-first' | 'month-first';

/** How the dates of one column are written, decided by all of them. */
export interface DateForm {
	readonly order: DateOrder;
	/** False where every date could be read both ways: 03/04/2026 and no day above 12. */
	readonly sure: boolean;
}

/**
 * Decides which of the two comes first: a figure above 12 can only be a day. Without any, points are European
 * (DIN 1355, SFS 4175), and with slashes or hyphens it stays unsure and the day is taken first.
 */
export function dateFormOf(texts: readonly string[]): DateForm {
	let dayFirst = 0;
	let monthFirst = 0;
	let either = 0;
	for (const text of texts) {
		const parts = dateParts(text);
		if (parts?.form !== 'year-last') continue;
		if (parts.first > 12) dayFirst++;
		else if (parts.second > 12) monthFirst++;
		else if (parts.first !== parts.second && !/^\d+\./.test(text)) either++;
	}
	if (dayFirst === 0 && monthFirst === 0) return { order: 'day-first', sure: either === 0 };
	return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', sure: dayFirst === 0 || monthFirst === 0 };
}

/** The day that a cell means, as days since 1 January 1970; null where it is none. */
export function readDay(text: string, order: DateOrder): number | null {
	const parts = dateParts(text);
	if (parts === null) return countedDay(text);
	if (parts.form === 'fixed') return parts.day;
	const { first, second, year } = parts;
	const asDay = dayNumber(year, second, first);
	const asMonth = dayNumber(year, first, second);
	return order === 'day-first' ? (asDay ?? asMonth) : (asMonth ?? asDay);
}

/** The ISO date of a day number. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
