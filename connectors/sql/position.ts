import type { Cursor, Value } from '../contract.ts';

/** A place in the order of a list: the mark, and the keys among rows of the same mark. */
export interface Place {
	/** Null before the first mark, or where the list has none. */
	readonly mark: string | null;
	readonly keys: readonly string[];
}

/** A row that went out: its mark, and its keys. */
export type Seen = readonly [string, ...string[]];

export interface Position {
	/** Behind which the reading goes on; null at the beginning. */
	readonly place: Place | null;
	/** Behind which rows without a mark go on; null at the beginning. */
	readonly unmarked: readonly string[] | null;
	/** `true` where the last reading came to its end, so that the next one looks at the last seconds again. */
	readonly isAtEnd: boolean;
	/** The last rows, in their order, which are not given out again. */
	readonly seen: readonly Seen[];
}

export const BEGINNING: Position = { place: null, unmarked: null, isAtEnd: false, seen: [] };

/** Rows that are remembered at most; a cursor is kept with every page. */
export const MOST_SEEN = 1000;

const isList = (value: Value | undefined): value is Value[] => Array.isArray(value);

const textsIn = (value: Value | undefined): string[] | null => (isList(value) ? value.map(String) : null);

function placeIn(value: Value | undefined): Place | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	return { mark: typeof value.mark === 'string' ? value.mark : null, keys: textsIn(value.keys) ?? [] };
}

export function positionOf(cursor: Cursor | null): Position {
	if (typeof cursor !== 'object' || cursor === null || Array.isArray(cursor)) return BEGINNING;
	const seen = isList(cursor.seen) ? cursor.seen : [];
	return {
		place: placeIn(cursor.place),
		unmarked: textsIn(cursor.unmarked),
		isAtEnd: cursor.isAtEnd === true,
		seen: seen.flatMap((pair): Seen[] => (isList(pair) ? [[String(pair[0]), ...pair.slice(1).map(String)]] : []))
	};
}

const asValue = (place: Place | null): Value => place && { mark: place.mark, keys: [...place.keys] };

export const cursorOf = ({ place, unmarked, isAtEnd, seen }: Position): Cursor => ({
	place: asValue(place),
	unmarked: unmarked && [...unmarked],
	isAtEnd,
	seen: seen.map((row) => [...row])
});

/** How a record is called whose key columns hold these texts. */
export const keyOf = (keys: readonly string[]): string => keys.join(' · ');

/** Where the first row stands that is still remembered; null where all of them are. */
export function firstSeen({ seen }: Position): Place | null {
	const [mark, ...keys] = seen.length < MOST_SEEN ? [] : (seen[0] ?? []);
	return mark === undefined ? null : { mark, keys };
}
