import { addDays, dayOf, startOfDay, weekdayOf, type Day } from '../runs/local-day.ts';

/** One reported week. Its id is its first day; `from` and `to` are UTC milliseconds, `to` not included. */
export interface Week {
	readonly id: Day;
	readonly from: number;
	readonly to: number;
	/** It is not over yet: `to` is the moment up to which it is known. */
	readonly soFar?: true;
}

/** The week that begins on this day in `timeZone`; it has 167 or 169 hours where the clock changes. */
export const weekOf = (first: Day, timeZone: string): Week => ({
	id: first,
	from: startOfDay(first, timeZone),
	to: startOfDay(addDays(first, 7), timeZone)
});

/** The newest whole week that was over at `at`. `weekStartsOn`: 1 is Monday, 7 is Sunday. */
export const lastWholeWeek = (at: number, timeZone: string, weekStartsOn: number): Week => {
	const today = dayOf(at, timeZone);
	const sinceStart = (weekdayOf(today) - weekStartsOn + 7) % 7;
	return weekOf(addDays(today, -sinceStart - 7), timeZone);
};

/** The week that is not over yet at `at`, as far as it has come. */
export const weekSoFar = (at: number, timeZone: string, weekStartsOn: number): Week => {
	const { id, from } = weekOf(addDays(lastWholeWeek(at, timeZone, weekStartsOn).id, 7), timeZone);
	return { id, from, to: at, soFar: true };
};

export const weekBefore = ({ id }: Week, timeZone: string): Week => weekOf(addDays(id, -7), timeZone);
