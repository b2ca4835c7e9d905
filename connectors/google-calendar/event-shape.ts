import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { daysAfter } from '../accounting/day.ts';
import { listOf, momentOf, partOf, textOf } from '../rest/read.ts';

/** A moment in UTC, or a day. Google's last day is the one after, so that it is not counted in. */
const whenOf = (place: Values, isEnd: boolean): string | null => {
	const day = textOf(place.date);
	if (day === null) return momentOf(place.dateTime);
	return isEnd ? daysAfter(day, -1) : day;
};

/** What we send of an event, by the names of the action's fields. */
export const sentOf = (event: Values): Values => ({
	title: textOf(event.summary),
	starts: whenOf(partOf(event, 'start'), false),
	ends: whenOf(partOf(event, 'end'), true),
	description: textOf(event.description),
	location: textOf(event.location)
});

const linesOf = (value: Value | undefined): string | null =>
	Array.isArray(value) ? value.flatMap((line) => textOf(line) ?? []).join('\n') || null : null;

/** An event of Google Calendar by our names; of one that was cancelled Google often says little more than that. */
export const fromEvent = (event: Values): Values => {
	const guests = listOf(event.attendees).filter(({ resource, self }) => resource !== true && self !== true);
	const [guest = {}] = guests;
	return {
		id: textOf(event.id),
		status: textOf(event.status),
		isCancelled: event.status === 'cancelled',
		...sentOf(event),
		isAllDay: textOf(readPath(event, 'start.date')) !== null,
		guestName: textOf(guest.displayName),
		guestEmail: textOf(guest.email),
		guests: guests.map(({ displayName, email, responseStatus }) => ({
			name: textOf(displayName),
			email: textOf(email),
			answer: textOf(responseStatus)
		})),
		organiser: textOf(readPath(event, 'organizer.email')),
		meeting: textOf(event.hangoutLink),
		repeats: linesOf(event.recurrence),
		seriesId: textOf(event.recurringEventId),
		link: textOf(event.htmlLink),
		created: momentOf(event.created),
		changed: momentOf(event.updated)
	};
};
