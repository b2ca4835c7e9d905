import { isObject, type Value } from '#lib/domain/mapping/values.ts';
import type { Cursor } from '../contract.ts';
import type { Mark } from './moment.ts';

/** Where in a list the next page begins: what the API has said, an address, the number of a page or of a record. */
export type Position = string | number;

/** A record that was given out: its key, and what it looked like then. */
export type Seen = readonly [key: string, version: string];

/** How far a stream has been read. */
export interface Place {
	/** The moment that the list is asked from, as the API takes it; null for all of it. */
	readonly since: string | null;
	/** Where in that list; null for its beginning. */
	readonly at: Position | null;
	/** The latest mark that was seen. */
	readonly newest: Mark | null;
	/** What was given out last, so that reading it again gives nothing twice. */
	readonly seen: readonly Seen[];
}

export const BEGINNING: Place = { since: null, at: null, newest: null, seen: [] };

const mark = (value: Value | undefined): Mark | null =>
	typeof value === 'string' || typeof value === 'number' ? value : null;

const isSeen = (value: Value): value is [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

/** The place that a cursor holds; the beginning for one that we have not written. */
export function placeOf(cursor: Cursor | null): Place {
	if (cursor === null || !isObject(cursor)) return BEGINNING;
	const { since, at, newest, seen } = cursor;
	return {
		since: typeof since === 'string' ? since : null,
		at: mark(at),
		newest: mark(newest),
		seen: Array.isArray(seen) ? seen.filter(isSeen) : []
	};
}

export const cursorOf = ({ since, at, newest, seen }: Place): Cursor => ({
	since,
	at,
	newest,
	seen: seen.map(([key, version]) => [key, version])
});
