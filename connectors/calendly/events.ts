import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { timeOf } from '../http-json/moment.ts';
import { textOf } from '../rest/read.ts';
import { askAll, idIn } from './vendor.ts';
import { whoseOf } from './whose.ts';

/** A time that somebody has booked, by one guest or by several. */
export interface Booked {
	readonly id: string;
	readonly event: Values;
	readonly isCanceled: boolean;
	/** Whether one of several has cancelled. */
	readonly hasCanceled: boolean;
	/** UTC milliseconds. */
	readonly created: number;
	readonly updated: number;
	/** Another text once somebody has booked, cancelled, or changed anything. */
	readonly version: string;
}

const bookedOf = (event: Values): Booked => {
	const [total, active] = ['total', 'active'].map((name) => readPath(event, `invitees_counter.${name}`));
	const created = timeOf(textOf(event.created_at)) ?? 0;
	return {
		id: idIn(event.uri),
		event,
		isCanceled: event.status === 'canceled',
		hasCanceled: event.status === 'canceled' || Number(total) > Number(active),
		created,
		updated: timeOf(textOf(event.updated_at)) ?? created,
		version: [event.updated_at, event.status, total, active].map(String).join(' ')
	};
};

/** What begins at a moment (UTC milliseconds) or later, whenever it was booked; all of it where that is null. */
export async function eventsFrom(context: Context, from: number | null): Promise<Booked[]> {
	const { parameters } = await whoseOf(context);
	const events = await askAll(context, '/scheduled_events', {
		...parameters,
		sort: 'start_time:asc',
		...(from !== null && { min_start_time: new Date(from).toISOString() })
	});
	// A list that moves while it is read can name one twice.
	return [...new Map(events.map((event) => [idIn(event.uri), bookedOf(event)])).values()];
}

/** Those who have booked a time, the first one first. */
export const inviteesOf = (context: Context, { id }: Booked): Promise<Values[]> =>
	askAll(context, `/scheduled_events/${encodeURIComponent(id)}/invitees`, { sort: 'created_at:asc' }, true);
