import { ConnectorError } from '../connector-error.ts';
import { dayIn } from './due-date.ts';

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

const exists = (day: string): boolean => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

/**
 * The day in a field, as `2026-03-30`: a date, or a moment, whose day in the business's time zone counts.
 * Throws `refused` for anything else.
 */
export function dayOf(text: string, timeZone: string): string {
	const [whole, day = '', offset] = DAY.exec(text.trim()) ?? [];
	if (whole === undefined || !exists(day)) throw noDay(text);
	if (offset === undefined) return day;
	const moment = Date.parse(whole.replace(' ', 'T'));
	if (Number.isNaN(moment)) throw noDay(text);
	return dayIn(moment, timeZone);
}

const noDay = (text: string): ConnectorError =>
	new ConnectorError('refused', {
		say: `The due date “${text.slice(0, 60)}” is not a day of the calendar. Write it like 2026-03-30 and send the entry again.`
	});
