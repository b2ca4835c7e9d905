import { isFilled, type Value } from '#lib/domain/mapping/values.ts';
import type { Stream } from './stream-settings.ts';

/** What stands at `changed`: a moment as the API writes it, or a number that grows. */
export type Mark = string | number;

/** Below this a number counts something else than seconds since 1970, above the other it counts milliseconds. */
const SECONDS_BEGIN = 100_000_000;
const SECONDS_END = 100_000_000_000;
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/;
// What JavaScript takes for a date is far more: "rev-9" would be one in September.
const WRITTEN_OUT = /^(\d{4}-\d\d-\d\d|\w{3}, \d{1,2} \w{3} \d{4})/;

export const markOf = (value: Value | undefined): Mark | null =>
	isFilled(value) && (typeof value === 'string' || typeof value === 'number') ? value : null;

/** UTC milliseconds of a moment as APIs write it: ISO 8601, or seconds or milliseconds since 1970; null for others. */
export function timeOf(mark: Mark | null): number | null {
	if (mark === null) return null;
	const number = typeof mark === 'number' ? mark : /^\d{9,14}(\.\d+)?$/.test(mark) ? Number(mark) : null;
	if (number !== null) {
		return number < SECONDS_BEGIN ? null : Math.round(number < SECONDS_END ? number * 1000 : number);
	}
	const text = String(mark).trim();
	// A moment without a zone is taken for UTC; the zone of this machine has nothing to do with it.
	if (!WRITTEN_OUT.test(text)) return null;
	const time = Date.parse(WITHOUT_ZONE.test(text) ? `${text.replace(' ', 'T')}Z` : text);
	return Number.isNaN(time) ? null : time;
}

/** Whether the first mark is later than the second: by time, else by number, else by text. */
export function isLater(one: Mark, other: Mark | null): boolean {
	if (other === null) return true;
	const [left, right] = [timeOf(one), timeOf(other)];
	if (left !== null && right !== null && left !== right) return left > right;
	const numbers = [Number(one), Number(other)] as const;
	return numbers.every(Number.isFinite) ? numbers[0] > numbers[1] : String(one) > String(other);
}

type Since = NonNullable<Stream['since']>;

/** Milliseconds. West of Greenwich a system is in the day before for so long. */
const HALF_A_DAY = 43_200_000;

const WRITTEN: Readonly<Record<Exclude<Since['format'], 'as-given'>, (time: number) => string>> = {
	iso: (time) => new Date(time).toISOString(),
	date: (time) => new Date(Math.max(0, time - HALF_A_DAY)).toISOString().slice(0, 10),
	seconds: (time) => String(Math.floor(time / 1000)),
	milliseconds: (time) => String(time)
};

/** A mark as the API is asked with it, so many seconds earlier; `as-given` is handed back as it is. */
export function asked({ format }: Since, mark: Mark, earlier: number): string {
	const time = timeOf(mark);
	return format === 'as-given' || time === null ? String(mark) : WRITTEN[format](Math.max(0, time - earlier * 1000));
}
