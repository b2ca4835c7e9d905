import { isObject, type Value } from '#lib/domain/mapping/values.ts';
import type { Cursor } from '../contract.ts';

/** What is known of a time that was booked. */
export interface KnownEvent {
	readonly version: string;
	/** When it had last changed then, UTC milliseconds. */
	readonly updated: number;
	/** What its bookings looked like, by their ids; null where they were there before we began, and nobody asked. */
	readonly bookings: ReadonlyMap<string, string> | null;
}

/** How far the bookings have been read. */
export interface Place {
	/** When the last reading that came to its end began, UTC milliseconds; null before the first. */
	readonly readAt: number | null;
	readonly known: ReadonlyMap<string, KnownEvent>;
}

export const BEGINNING: Place = { readAt: null, known: new Map() };

const pairsIn = (value: Value | undefined): (readonly [string, string])[] =>
	(Array.isArray(value) ? value : []).flatMap((pair) =>
		Array.isArray(pair) && pair.length === 2 ? [[String(pair[0]), String(pair[1])] as const] : []
	);

/** The place that a cursor holds; the beginning for one that we have not written. */
export function placeOf(cursor: Cursor | null): Place {
	if (cursor === null || !isObject(cursor)) return BEGINNING;
	const { readAt, known } = cursor;
	const events = (Array.isArray(known) ? known : []).filter(isObject).map(
		({ id, version, updated, bookings }) =>
			[
				String(id),
				{
					version: String(version),
					updated: Number(updated ?? 0),
					bookings: bookings === null ? null : new Map(pairsIn(bookings))
				}
			] as const
	);
	return { readAt: typeof readAt === 'number' ? readAt : null, known: new Map(events) };
}

export const cursorOf = ({ readAt, known }: Place): Cursor => ({
	readAt,
	known: [...known].map(([id, { version, updated, bookings }]) => ({
		id,
		version,
		updated,
		bookings: bookings === null ? null : [...bookings].map(([booking, text]) => [booking, text])
	}))
});
