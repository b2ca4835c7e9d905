import { isObject, type Value } from '#lib/domain/mapping/values.ts';
import type { Cursor } from '../contract.ts';

/** How far a list has been read. Moments are seconds, as Stripe counts them. */
export interface Place {
	/** When the newest record that was read was created; null before the first. */
	readonly newest: number | null;
	/** When the oldest record was created that is still to come or may still change; null where there is none. */
	readonly waiting: number | null;
	/** What was given out last, by its id, and what it looked like then. */
	readonly seen: ReadonlyMap<string, string>;
}

/** Most records that are remembered; one that is forgotten comes once more, unchanged. */
const REMEMBERED = 2000;

export const BEGINNING: Place = { newest: null, waiting: null, seen: new Map() };

const secondsOr = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

const isPair = (value: Value): value is [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

/** The place that a cursor holds; the beginning for one that we have not written. */
export function placeOf(cursor: Cursor | null): Place {
	if (cursor === null || !isObject(cursor)) return BEGINNING;
	const { newest, waiting, seen } = cursor;
	return {
		newest: secondsOr(newest),
		waiting: secondsOr(waiting),
		seen: new Map(Array.isArray(seen) ? seen.filter(isPair) : [])
	};
}

export const cursorOf = ({ newest, waiting, seen }: Place): Cursor => ({
	newest,
	waiting,
	seen: [...seen].slice(-REMEMBERED).map(([id, version]) => [id, version])
});
