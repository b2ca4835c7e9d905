import { defineSource, type Context, type Cursor, type Page } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import manifest from './manifest.ts';
import { matchingFiles } from './matching-files.ts';
import { cursorOf, isKnown, memoryOf, remember } from '../table-files/memory.ts';
import { allRows, type Row } from './rows.ts';

const PAGE = 200;

const idsOf = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => row.id));

async function* read(context: Context, cursor: Cursor | null): AsyncGenerator<Page> {
	const rows = await allRows(context);
	const there = idsOf(rows);
	const memory = memoryOf(cursor);
	const fresh = rows.filter((row) => !isKnown(memory, row));
	for (let start = 0; start < fresh.length; start += PAGE) {
		context.signal.throwIfAborted();
		const page = fresh.slice(start, start + PAGE);
		for (const row of page) remember(memory, row);
		yield { records: page.map((row) => row.record), cursor: cursorOf(memory, there) };
	}
}

export default defineSource(manifest, {
	check: (context) =>
		signInAnswer(async () => {
			const files = await matchingFiles(context);
			if (files.length === 0)
				return `The folder is there. No file called ${String(context.settings.filesToRead)} has come yet.`;
			const rows = await allRows(context);
			return `Found: ${files.map((file) => file.name).join(', ')}, with ${rows.length} rows in all.`;
		}),
	streams: {
		rows: {
			now: async (context) => {
				const rows = await allRows(context);
				return cursorOf(new Map(rows.map(({ id, version }) => [id, version])), idsOf(rows));
			},
			latest: async (context, count) =>
				(await allRows(context))
					.slice(-count)
					.toReversed()
					.map((row) => row.record),
			read
		}
	}
});
