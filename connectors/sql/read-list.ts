import type { Context, Cursor, Page, SourceRecord } from '../contract.ts';
import { askRows, type Asked, type ListedRow } from './ask-rows.ts';
import type { Database } from './database.ts';
import { PAGE } from './limits.ts';
import { openList, type List } from './list.ts';
import { inDatabase, openDatabase } from './open-database.ts';
import { BEGINNING, cursorOf, firstSeen, keyOf, MOST_SEEN, positionOf, type Position, type Seen } from './position.ts';
import type { Stream } from './stream-settings.ts';

/** Everything behind the cursor, in the order of change, then of the key. */
export async function* readList(context: Context, stream: Stream, cursor: Cursor | null): AsyncGenerator<Page> {
	context.signal.throwIfAborted();
	const database = await openDatabase(context);
	try {
		const list = await openList(database, context, stream);
		let position = positionOf(cursor);
		if (list.mark !== null) {
			for await (const page of unmarkedRows(context, database, list, position)) {
				position = page.position;
				yield { records: page.records, cursor: cursorOf(position) };
			}
		}
		for await (const page of markedRows(context, database, list, position)) {
			yield { records: page.records, cursor: cursorOf(page.position) };
		}
	} finally {
		database.close();
	}
}

interface ListPage {
	readonly records: readonly SourceRecord[];
	readonly position: Position;
}

const recordsOf = (rows: readonly ListedRow[]): SourceRecord[] => rows.map(({ record }) => record);

/** Rows whose column of the last change is empty, in the order of their key. */
async function* unmarkedRows(
	{ signal }: Context,
	database: Database,
	list: List,
	position: Position
): AsyncGenerator<ListPage> {
	let last = position.unmarked;
	for (;;) {
		signal.throwIfAborted();
		const rows = await askRows(database, list, { marked: false, behind: last && { mark: null, keys: last } });
		if (rows.length > 0) {
			last = rows.at(-1)?.keys ?? last;
			yield { records: recordsOf(rows), position: { ...position, unmarked: last } };
		}
		if (rows.length < PAGE) return;
	}
}

const seenAs = ({ keys, mark }: ListedRow): Seen => [mark ?? '', ...keys];

async function* markedRows(
	{ signal }: Context,
	database: Database,
	list: List,
	from: Position
): AsyncGenerator<ListPage> {
	let position = from;
	// From the end the last seconds are looked at again; from the middle the reading goes on exactly there.
	let start: Pick<Asked, 'behind' | 'overlap' | 'since'> =
		from.isAtEnd && list.mark !== null ? { overlap: from.place, since: firstSeen(from) } : { behind: from.place };
	for (;;) {
		signal.throwIfAborted();
		const rows = await askRows(database, list, { marked: true, ...start });
		const known = new Map(position.seen.map(([mark, ...keys]) => [keyOf(keys), mark]));
		const fresh = rows.filter(({ record, mark }) => known.get(record.key) !== (mark ?? '') || list.mark === null);
		const isAtEnd = rows.length < PAGE;
		position = behindRows(position, rows, isAtEnd);
		// Where only what is known came again, there is nothing to keep either.
		if (fresh.length > 0 || (isAtEnd && !from.isAtEnd)) yield { records: recordsOf(fresh), position };
		if (isAtEnd) return;
		start = { behind: position.place };
	}
}

function behindRows(position: Position, rows: readonly ListedRow[], isAtEnd: boolean): Position {
	const last = rows.at(-1);
	if (!last) return { ...position, isAtEnd };
	const again = new Set(rows.map(({ record }) => record.key));
	const before = position.seen.filter(([, ...keys]) => !again.has(keyOf(keys)));
	return {
		...position,
		place: { mark: last.mark, keys: last.keys },
		isAtEnd,
		// A list without marks is read on by its key alone, so nothing comes twice.
		seen: last.mark === null ? [] : [...before, ...rows.map(seenAs)].slice(-MOST_SEEN)
	};
}

/** The cursor behind every row that is there. */
export const listNow = (context: Context, stream: Stream): Promise<Cursor> =>
	inDatabase(context, async (database) => {
		const list = await openList(database, context, stream);
		const newest = { newestFirst: true, limit: MOST_SEEN };
		const rows = (await askRows(database, list, { marked: true, ...newest })).toReversed();
		const unmarked =
			list.mark === null ? [] : await askRows(database, list, { marked: false, newestFirst: true, limit: 1 });
		return cursorOf(behindRows({ ...BEGINNING, unmarked: unmarked[0]?.keys ?? null }, rows, true));
	});

/** The last rows of a reading from the beginning, the newest first. */
export const latestInList = (context: Context, stream: Stream, count: number): Promise<SourceRecord[]> =>
	inDatabase(context, async (database) => {
		const list = await openList(database, context, stream);
		const newest = await askRows(database, list, { marked: true, newestFirst: true, limit: count });
		if (list.mark === null || newest.length === count) return recordsOf(newest);
		const limit = count - newest.length;
		return recordsOf([...newest, ...(await askRows(database, list, { marked: false, newestFirst: true, limit }))]);
	});
