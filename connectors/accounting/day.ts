import { quoted } from '#lib/domain/mapping/text.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import { timeOf } from '../http-json/moment.ts';
import { wordsIn } from './figures.ts';

const DAY = 86_400_000;
const ONLY_A_DAY = /^\d{4}-\d\d-\d\d$/;

/** The day of a moment (UTC milliseconds) where the business is, as `2026-11-23`. */
export const dayOf = (time: number, timeZone: string): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(time);

/** A day that was written as one, or the day of a moment; null where there is nothing. Throws `ConnectorError` (refused). */
export function dayIn(value: Value | undefined, label: string, timeZone: string): string | null {
	const text = wordsIn(value, label)?.trim() ?? '';
	if (text === '' || ONLY_A_DAY.test(text)) return text || null;
	const time = timeOf(text);
	if (time !== null) return dayOf(time, timeZone);
	throw new ConnectorError('refused', {
		say: `“${label}” of this record is ${quoted(text)}, and that is not a date such as 2026-11-23. Correct it, or write it in another form on the page of the fields, and send it again.`
	});
}

/** So many days after a day. */
export const daysAfter = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
