import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { valuesHash } from '../values-hash.ts';
import type { Context, Cursor, SourceRecord, SourceStream } from '../contract.ts';

/** A list whose records do not say to the moment when they were changed, but that can be asked for by it. */
export interface ChangedList {
	/** One page, the first is 1. `since`: what has changed from then on, UTC milliseconds; null for everything. */
	readonly ask: (context: Context, page: number, since: number | null) => Promise<ListedPage>;
	/** The newest, newest first. */
	readonly newest: (context: Context, count: number) => Promise<Values[]>;
	readonly record: (row: Values) => SourceRecord;
	/** Milliseconds that are read again, because the list counts in minutes or days, and because clocks differ. */
	readonly overlap: number;
}

export interface ListedPage {
	readonly rows: readonly Values[];
	readonly isLast: boolean;
}

/** How far a list has been read. Its records do not say when they were changed, so our own clock stands in. */
interface Place {
	/** UTC milliseconds that the list is asked from; null for all of it. */
	readonly since: number | null;
	/** When this pass through the list began, and the page that comes next; null between two passes. */
	readonly pass: { readonly begun: number; readonly page: number } | null;
	/** What was given out last: key and version. */
	readonly seen: readonly (readonly [string, string])[];
}

/** Milliseconds after which the cursor moves although nothing has come, so that no list grows long. */
const FAR = 60 * 60_000;
/** Most records that are remembered; one that is forgotten comes once more, unchanged. */
const REMEMBERED = 2_000;

const BEGINNING: Place = { since: null, pass: null, seen: [] };

const numberOr = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

const isPair = (value: Value): value is [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

const placeOf = (cursor: Cursor | null): Place => {
	if (!isObject(cursor)) return BEGINNING;
	const { since, begun, page, seen } = cursor;
	const [from, at] = [numberOr(begun), numberOr(page)];
	return {
		since: numberOr(since),
		pass: from === null || at === null ? null : { begun: from, page: at },
		seen: Array.isArray(seen) ? seen.filter(isPair) : []
	};
};

const cursorOf = ({ since, pass, seen }: Place): Cursor => ({
	since,
	begun: pass?.begun ?? null,
	page: pass?.page ?? null,
	seen: seen.map(([key, version]) => [key, version])
});

const versionOf = ({ values }: SourceRecord): string => valuesHash(values).slice(0, 12);

async function* read(
	list: ChangedList,
	context: Context,
	from: Place
): AsyncGenerator<{ records: SourceRecord[]; place: Place }> {
	const { since } = from;
	const begun = from.pass?.begun ?? context.now();
	const seen = new Map(from.seen);
	let isIdle = true;
	for (let page = from.pass?.page ?? 1; ; page += 1) {
		const { rows, isLast } = await list.ask(context, page, since);
		const records = rows.map((row) => list.record(row));
		const news = records.filter((record) => seen.get(record.key) !== versionOf(record));
		for (const record of records) {
			seen.delete(record.key);
			seen.set(record.key, versionOf(record));
		}
		isIdle &&= news.length === 0;
		if (isIdle && !isLast) continue;
		const next = isLast ? { since: begun - list.overlap, pass: null } : { since, pass: { begun, page: page + 1 } };
		// A whole pass that found nothing new leaves the cursor where it was, unless that lies far back.
		const stays = isIdle && from.pass === null && since !== null && begun - list.overlap - since < FAR;
		yield { records: news, place: stays ? from : { ...next, seen: [...seen].slice(-REMEMBERED) } };
		if (isLast) return;
	}
}

/** A list that is asked for by what has changed, and gives out what looks otherwise than before. */
export const changedList = (list: ChangedList): SourceStream => ({
	async now(context) {
		let place: Place = { ...BEGINNING, since: context.now() - list.overlap };
		for await (const page of read(list, context, place)) place = page.place;
		return cursorOf(place);
	},
	async latest(context, count) {
		const rows = await list.newest(context, count);
		return rows.slice(0, count).map((row) => list.record(row));
	},
	async *read(context, cursor, since) {
		const from = cursor === null && since !== undefined ? { ...BEGINNING, since } : placeOf(cursor);
		for await (const { records, place } of read(list, context, from)) yield { records, cursor: cursorOf(place) };
	}
});
