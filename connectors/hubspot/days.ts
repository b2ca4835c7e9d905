import type { Value } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf } from '../accounting/day.ts';
import type { Context } from '../contract.ts';
import { timeOf } from '../http-json/moment.ts';
import { textOf } from '../rest/read.ts';

/** A day as the moment that HubSpot keeps: noon in Greenwich is the same day in nearly every time zone. */
export function noonOf({ timeZone }: Context, value: Value | undefined, label: string): string | null {
	const day = dayIn(value, label, timeZone);
	return day === null ? null : `${day}T12:00:00.000Z`;
}

/** The day of a moment of HubSpot where the business is. */
export function dayHeld({ timeZone }: Context, value: Value | undefined): string | null {
	const time = timeOf(textOf(value));
	return time === null ? null : dayOf(time, timeZone);
}
