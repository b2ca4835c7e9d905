import type { Context, Cursor, Page, SourceRecord, SourceStream } from '../contract.ts';
import type { Identity } from './identity.ts';
import { cursorOf, isKnown, memoryOf, remember } from './memory.ts';

export interface Row extends Identity {
	readonly record: SourceRecord;
}

const PAGE = 200;

const idsOf = (rows: readonly Row[]): Set<string> => new Set(rows.map(({ id }) => id));

/** The rows of tables that are read whole every time: given out are those that are new or have changed. */
export const rowStream = (allRows: (context: Context) => Promise<Row[]>): SourceStream => ({
	now: async (context) => {
		const rows = await allRows(context);
		return cursorOf(new Map(rows.map(({ id, version }) => [id, version])), idsOf(rows));
	},
	latest: async (context, count) => {
		const rows = await allRows(context);
		return rows
			.slice(-count)
			.toReversed()
			.map(({ record }) => record);
	},
	async *read(context: Context, cursor: Cursor | null): AsyncGenerator<Page> {
		const rows = await allRows(context);
		const there = idsOf(rows);
		const memory = memoryOf(cursor);
		const fresh = rows.filter((row) => !isKnown(memory, row));
		for (let start = 0; start < fresh.length; start += PAGE) {
			context.signal.throwIfAborted();
			const page = fresh.slice(start, start + PAGE);
			for (const row of page) remember(memory, row);
			yield { records: page.map(({ record }) => record), cursor: cursorOf(memory, there) };
		}
	}
});
