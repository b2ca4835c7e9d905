import { toInstant, type Moment } from '#lib/domain/mapping/dates/moment.ts';
import { readDate } from '#lib/domain/mapping/dates/read-date.ts';
import { quoted } from '#lib/domain/mapping/text.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { daysAfter } from '../accounting/day.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';

/** When something begins or ends: a whole day such as `2026-11-23`, or a moment in UTC milliseconds. */
export type When = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'moment'; readonly time: number };

const A_MINUTE = 60_000;

const two = (number: number): string => String(number).padStart(2, '0');

const dayOf = ({ year, month, day }: Moment): When => ({ kind: 'day', day: `${year}-${two(month)}-${two(day)}` });

/**
 * What stands in a field, a time without a zone where the business is; null where there is nothing. Throws
 * `ConnectorError` (refused) for what is no day or time.
 */
export function whenIn(value: Value | undefined, label: string, timeZone: string): When | null {
	const text = wordsIn(value, label)?.trim() ?? '';
	if (text === '') return null;
	const read = readDate(text);
	if ('moment' in read && !read.moment.time) return dayOf(read.moment);
	const instant = 'moment' in read ? toInstant(read.moment, timeZone) : read;
	if ('at' in instant) return { kind: 'moment', time: instant.at };
	throw new ConnectorError('refused', {
		say: `“${label}” of this record is ${quoted(text)}, and that ${instant.problem}. Write a day such as 2026-11-23 or a time such as 2026-11-23T10:00, or choose another form on the page of the fields, and send it again.`
	});
}

/** So much later; a whole day is as long as it is. */
export const after = (begins: When, minutes: number): When =>
	begins.kind === 'day' ? begins : { kind: 'moment', time: begins.time + minutes * A_MINUTE };

/** As Google takes it. Its last day is the one after, which is not counted in. */
export function asSent(when: When, timeZone: string, isEnd: boolean): Values {
	if (when.kind === 'day') return { date: isEnd ? daysAfter(when.day, 1) : when.day };
	return { dateTime: new Date(when.time).toISOString(), timeZone };
}

/** As {@link asSent}, where the calendar holds the other kind, which has to be emptied. */
export function inPlaceOf(sent: Values, held: Values): Values {
	const wasDay = held.date !== undefined && held.date !== null;
	if ('date' in sent) return wasDay ? sent : { ...sent, dateTime: null, timeZone: null };
	return wasDay ? { ...sent, date: null } : sent;
}
