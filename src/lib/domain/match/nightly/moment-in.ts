import { asText } from '../../mapping/text.ts';
import type { Value } from '../../mapping/values.ts';
import { addDays, startOfDay } from '../../runs/local-day.ts';
import { isoDay, readDay, type DateOrder } from '../values/dates.ts';

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * When a record is from, UTC milliseconds; null where the value says no date. A mere day counts to its end, so that a
 * record of the evening is not taken for one of the morning.
 */
export function momentIn(value: Value | undefined, order: DateOrder, timeZone: string): number | null {
	const text = asText(value)?.trim() ?? '';
	const moment = WITH_ZONE.test(text) ? Date.parse(text) : NaN;
	if (!Number.isNaN(moment)) return moment;
	const day = readDay(text, order);
	return day === null ? null : startOfDay(addDays(isoDay(day), 1), timeZone) - 1;
}
