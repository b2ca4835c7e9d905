import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { valuesHash } from '#lib/domain/runs/key.ts';
import type { Context, Cursor, SourceRecord, SourceStream } from '../contract.ts';
import { askList } from './vendor.ts';

/** One list of Fortnox. */
export interface ChangedList {
	readonly address: string;
	/** Where the records stand in the answer. */
	readonly list: string;
	/** The field that is the key, and the name under which the list is sorted by it. */
	readonly key: string;
	readonly sortedBy: string;
	readonly shape: (row: Values) => Values;
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

/** Milliseconds that are read again: Fortnox counts in whole minutes, and clocks differ. */
const OVERLAP = 5 * 60_000;
/** Milliseconds after which the cursor moves although nothing has come, so that no list grows long. */
const FAR = 60 * 60_000;
const SIZE = 100;
/** Most records that are remembered; one that is forgotten comes once more, unchanged. */
const REMEMBERED = 2_000;

const BEGINNING: Place = { since: null, pass: null, seen: [] };

/** Fortnox takes the time as it is in Sweden, to the minute. */
const sweden = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	dateStyle: 'short',
	timeStyle: 'short'
});

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

const recordOf = ({ key, shape }: ChangedList, row: Values): SourceRecord => ({
	key: String(row[key]),
	values: shape(row)
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
		const { rows, pages } = await askList(context, list.list, {
			method: 'GET',
			address: list.address,
			parameters: {
				...{ page, limit: SIZE, sortby: list.sortedBy, sortorder: 'ascending' },
				...(since !== null && { lastmodified: sweden.format(since) })
			}
		});
		const records = rows.map((row) => recordOf(list, row));
		const news = records.filter((record) => seen.get(record.key) !== versionOf(record));
		for (const record of records) {
			seen.delete(record.key);
			seen.set(record.key, versionOf(record));
		}
		const isLast = rows.length === 0 || page >= pages;
		isIdle &&= news.length === 0;
		if (isIdle && !isLast) continue;
		const next = isLast ? { since: begun - OVERLAP, pass: null } : { since, pass: { begun, page: page + 1 } };
		// A whole pass that found nothing new leaves the cursor where it was, unless that lies far back.
		const stays = isIdle && from.pass === null && since !== null && begun - since < FAR;
		yield { records: news, place: stays ? from : { ...next, seen: [...seen].slice(-REMEMBERED) } };
		if (isLast) return;
	}
}

/** A list that is asked for by what has changed, and gives out what looks otherwise than before. */
export const changedSince = (list: ChangedList): SourceStream => ({
	async now(context) {
		let place: Place = { ...BEGINNING, since: context.now() - OVERLAP };
		for await (const page of read(list, context, place)) place = page.place;
		return cursorOf(place);
	},
	async latest(context, count) {
		const parameters = { page: 1, limit: count, sortby: list.sortedBy, sortorder: 'descending' };
		const { rows } = await askList(context, list.list, { method: 'GET', address: list.address, parameters });
		return rows.slice(0, count).map((row) => recordOf(list, row));
	},
	async *read(context, cursor) {
		for await (const { records, place } of read(list, context, placeOf(cursor))) {
			yield { records, cursor: cursorOf(place) };
		}
	}
});
