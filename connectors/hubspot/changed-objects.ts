import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import type { Context, Cursor, SourceRecord, SourceStream } from '../contract.ts';
import { timeOf } from '../http-json/moment.ts';
import { textOf } from '../rest/read.ts';
import type { Held, ObjectType } from './objects.ts';
import { searchFor, type Filter, type Found } from './search.ts';

export interface ChangedObjects {
	readonly type: ObjectType;
	/** The property that says when an object was changed last. */
	readonly changed: string;
	readonly properties: readonly string[];
	/** Objects to a page, at most a hundred. */
	readonly size: number;
	/** Objects by the names of the manifest, each in its place. */
	readonly shape: (context: Context, objects: readonly Held[]) => Promise<Values[]>;
}

/** How far a kind of object has been read. */
interface Place {
	/** The moment that is asked from, UTC milliseconds. */
	readonly since: number;
	/** Behind which id, where more were changed at that very moment than fit on a page; else null. */
	readonly behind: string | null;
	/** What was changed before this moment is not wanted, UTC milliseconds. */
	readonly floor: number;
	/** What was given out last: id and moment of its change. */
	readonly seen: readonly (readonly [string, string])[];
}

/** Milliseconds: HubSpot finds what was changed only after a while. */
const OVERLAP = 5 * 60_000;
/** Most objects that are remembered; one that is forgotten comes once more, unchanged. */
const REMEMBERED = 2_000;

const isPair = (value: Value): value is [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

const placeOf = (cursor: Cursor | null): Place => {
	const { since, behind, floor, seen } = isObject(cursor) ? cursor : {};
	return {
		since: typeof since === 'number' ? since : 0,
		behind: typeof behind === 'string' ? behind : null,
		floor: typeof floor === 'number' ? floor : 0,
		seen: Array.isArray(seen) ? seen.filter(isPair) : []
	};
};

const from = (moment: number): Place => ({ since: moment, behind: null, floor: moment, seen: [] });

const cursorOf = ({ since, behind, floor, seen }: Place): Cursor => ({
	since,
	behind,
	floor,
	seen: seen.map(([id, moment]) => [id, moment])
});

const markOf = ({ properties }: Held, { changed }: ChangedObjects): string => textOf(properties[changed]) ?? '';

/**
 * A search ends after ten thousand results, so every page is a search of its own: from the last moment on, and where
 * one moment fills a whole page, through that moment by the ids.
 */
const ask = (context: Context, kind: ChangedObjects, { since, behind }: Place): Promise<Found> => {
	const filters: Filter[] =
		behind === null
			? [{ property: kind.changed, is: 'GTE', value: String(since) }]
			: [
					{ property: kind.changed, is: 'EQ', value: String(since) },
					{ property: 'hs_object_id', is: 'GT', value: behind }
				];
	const by = behind === null ? kind.changed : 'hs_object_id';
	return searchFor(context, kind.type, { filters, properties: kind.properties, order: { by }, limit: kind.size });
};

/** Where the next page begins; null behind the last. */
function further(
	{ rows, isMore }: Found,
	{ since, behind }: Place,
	last: number
): Omit<Place, 'floor' | 'seen'> | null {
	const id = rows.at(-1)?.id;
	const goesOn = isMore && id !== undefined;
	if (behind !== null) return goesOn ? { since, behind: id } : { since: since + 1, behind: null };
	if (!goesOn) return null;
	return last > since ? { since: last, behind: null } : { since, behind: '0' };
}

const remembered = (seen: ReadonlyMap<string, string>, newest: number): Place['seen'] =>
	[...seen].filter(([, moment]) => (timeOf(moment) ?? 0) >= newest - OVERLAP).slice(-REMEMBERED);

async function recordsOf(context: Context, kind: ChangedObjects, objects: readonly Held[]): Promise<SourceRecord[]> {
	const shaped = await kind.shape(context, objects);
	return objects.map((object, index) => {
		const occurredAt = timeOf(markOf(object, kind));
		return { key: object.id, values: shaped[index] ?? {}, ...(occurredAt !== null && { occurredAt }) };
	});
}

async function* read(context: Context, kind: ChangedObjects, begun: Place) {
	const known = JSON.stringify(cursorOf(begun));
	let place = begun;
	let newest = Math.max(begun.since, ...begun.seen.map(([, moment]) => timeOf(moment) ?? 0));
	for (;;) {
		context.signal.throwIfAborted();
		const found = await ask(context, kind, place);
		const marks = found.rows.map((object) => [object.id, markOf(object, kind)] as const);
		const seen = new Map(place.seen);
		const news = found.rows.filter((object, index) => seen.get(object.id) !== marks[index]?.[1]);
		for (const [id, moment] of marks) seen.set(id, moment);
		const last = timeOf(marks.at(-1)?.[1] ?? null) ?? 0;
		newest = Math.max(newest, last);
		const next = further(found, place, last);
		const rest = { since: Math.max(begun.floor, newest - OVERLAP), behind: null };
		place = { ...place, ...(next ?? rest), seen: remembered(seen, newest) };
		// What brings nothing new is worth no write, unless it is the end and another one than before.
		if (news.length > 0 || (!next && JSON.stringify(cursorOf(place)) !== known)) yield { objects: news, place };
		if (!next) return;
	}
}

/** A kind of HubSpot's objects, read in the order in which they were changed. */
export const changedObjects = (kind: ChangedObjects): SourceStream => ({
	async now(context) {
		let place = from(context.now() - OVERLAP);
		for await (const page of read(context, kind, place)) place = page.place;
		return cursorOf(place);
	},
	async latest(context, count) {
		const { rows } = await searchFor(context, kind.type, {
			filters: [{ property: kind.changed, is: 'GTE', value: '0' }],
			properties: kind.properties,
			order: { by: kind.changed, down: true },
			limit: Math.min(count, 100)
		});
		return recordsOf(context, kind, rows.slice(0, count));
	},
	async *read(context, cursor, since) {
		const begun = cursor === null && since !== undefined ? from(since) : placeOf(cursor);
		for await (const { objects, place } of read(context, kind, begun)) {
			yield { records: await recordsOf(context, kind, objects), cursor: cursorOf(place) };
		}
	}
});
