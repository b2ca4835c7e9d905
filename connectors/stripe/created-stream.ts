import type { Values } from '#lib/domain/mapping/values.ts';
import { valuesHash } from '../values-hash.ts';
import type { Context, SourceRecord, SourceStream } from '../contract.ts';
import { createdOf, newestOf, oldestFirst, type StripeList } from './list.ts';
import { BEGINNING, cursorOf, placeOf, type Place } from './place.ts';

/**
 * `never`: it is nothing that happened. `later`: it comes once it has happened. `open`: it comes, and comes again when
 * it changes. `done`: it comes, and is looked at again for as long as the overlap reaches.
 */
export type Ripeness = 'never' | 'later' | 'open' | 'done';

/** A list that can be asked for by when its records were created, and by nothing else. */
export interface CreatedList extends StripeList {
	readonly shape: (row: Values) => Values;
	readonly ripeness?: (row: Values) => Ripeness;
	/** What belongs to a record and has to be asked for apart. */
	readonly besides?: (context: Context, row: Values) => Promise<Values>;
	/** Days that are read again every time. */
	readonly overlap: number;
}

/** Seconds. */
const DAY = 86_400;
/** Days after which nobody waits for a record any more. */
const PATIENCE = 60;

const ripenessOf = ({ ripeness }: CreatedList, row: Values): Ripeness => ripeness?.(row) ?? 'done';

const isGiven = (list: CreatedList, row: Values): boolean => ['open', 'done'].includes(ripenessOf(list, row));

const recordOf = async (context: Context, list: CreatedList, row: Values): Promise<SourceRecord> => ({
	key: String(row.id),
	occurredAt: createdOf(row) * 1000,
	values: { ...list.shape(row), ...(await list.besides?.(context, row)) }
});

async function recordsOf(context: Context, list: CreatedList, rows: readonly Values[]): Promise<SourceRecord[]> {
	const records: SourceRecord[] = [];
	for (const row of rows) records.push(await recordOf(context, list, row));
	return records;
}

const versionOf = ({ shape }: CreatedList, row: Values): string => valuesHash(shape(row)).slice(0, 12);

/** Where to read from: a little before the newest, and not behind what is still waited for. */
const beginOf = ({ overlap }: CreatedList, { newest, waiting }: Place): number | null =>
	newest === null ? null : Math.min(newest - overlap * DAY, waiting ?? newest);

const least = (one: number | null, other: number): number => (one === null ? other : Math.min(one, other));

/** The place behind a page. */
function behind(list: CreatedList, place: Place, rows: readonly Values[], now: number): Place {
	const seen = new Map(place.seen);
	let { newest, waiting } = place;
	for (const row of rows) {
		const created = createdOf(row);
		newest = Math.max(newest ?? 0, created);
		const isWaitedFor = ['later', 'open'].includes(ripenessOf(list, row)) && created > now / 1000 - PATIENCE * DAY;
		if (isWaitedFor) waiting = least(waiting, created);
		if (!isGiven(list, row)) continue;
		seen.delete(String(row.id));
		seen.set(String(row.id), versionOf(list, row));
	}
	return { newest, waiting, seen };
}

interface Read {
	readonly news: readonly Values[];
	readonly place: Place;
}

async function* read(context: Context, list: CreatedList, from: Place, since: number | null): AsyncGenerator<Read> {
	// Whatever is waited for is met again on the way.
	let place: Place = { ...from, waiting: null };
	for await (const rows of oldestFirst(context, list, beginOf(list, from) ?? since)) {
		context.signal.throwIfAborted();
		const { seen } = place;
		const news = rows.filter((row) => isGiven(list, row) && seen.get(String(row.id)) !== versionOf(list, row));
		place = behind(list, place, rows, context.now());
		yield { news, place };
	}
}

/** A list that is read by when its records were created, from a little before where the last reading ended. */
export const createdStream = (list: CreatedList): SourceStream => ({
	async now(context) {
		const now = Math.floor(context.now() / 1000);
		let place: Place = { ...BEGINNING, newest: now, waiting: list.ripeness ? now - PATIENCE * DAY : null };
		for await (const page of read(context, list, place, null)) ({ place } = page);
		return cursorOf(place);
	},
	async latest(context, count) {
		const rows = (await newestOf(context, list)).filter((row) => isGiven(list, row));
		return recordsOf(context, list, rows.slice(0, count));
	},
	async *read(context, cursor, since) {
		const stood = JSON.stringify(cursor);
		const from = since === undefined ? null : Math.max(0, Math.floor(since / 1000));
		let last: Read | null = null;
		for await (const page of read(context, list, placeOf(cursor), from)) {
			last = page;
			const { news, place } = page;
			if (news.length > 0) yield { records: await recordsOf(context, list, news), cursor: cursorOf(place) };
		}
		// What brings nothing new is worth no write, unless it is the end and another one than before.
		if (last?.news.length !== 0 || JSON.stringify(cursorOf(last.place)) === stood) return;
		yield { records: [], cursor: cursorOf(last.place) };
	}
});
