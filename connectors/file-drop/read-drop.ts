import type { Context, Cursor, Page } from '../contract.ts';
import { isKnown, memoryOf } from '../table-files/memory.ts';
import { folderToRead, openPlace } from './open-place.ts';
import type { DropFile, Place } from './place.ts';
import { cursorOf, positionOf, type Known, type Position } from './position.ts';
import { putAway } from './put-away.ts';
import { rowsOf, surveyed, understood } from './read-file.ts';
import type { Survey } from './survey.ts';
import { lastingMark, settledFiles } from './waiting-files.ts';

const PAGE = 500;

/** Everything behind the cursor: files in the order of their change, the rows of each in their order. */
export async function* readDrop(context: Context, cursor: Cursor | null): AsyncGenerator<Page> {
	context.signal.throwIfAborted();
	const place = await openPlace(context, folderToRead(context));
	try {
		const position = positionOf(cursor);
		if (cursor !== null) await putAway(context, place, position);
		const files = await settledFiles(context, place, position);
		const there = new Set(files.map(({ name }) => name));
		for (const file of files) {
			if (isUnchanged(position.get(file.name), file)) continue;
			for await (const page of readOne(context, place, file, position.get(file.name))) {
				// Behind all that are known by then, so that those that are forgotten first are the oldest.
				position.delete(file.name);
				position.set(file.name, page.known);
				yield { records: page.records, cursor: cursorOf(position, there) };
			}
		}
	} finally {
		place.close();
	}
}

const isUnchanged = (known: Known | undefined, { size, mark }: DropFile): boolean =>
	known !== undefined && known.state !== 'reading' && known.size === size && known.mark !== '' && known.mark === mark;

interface FilePage extends Pick<Page, 'records'> {
	readonly known: Known;
}

async function* readOne(
	context: Context,
	place: Place,
	file: DropFile,
	known: Known | undefined
): AsyncGenerator<FilePage> {
	const { content, survey } = await surveyed(place, file, known?.size);
	const facts = { size: file.size, hash: survey.hash, mark: lastingMark(context, file) };
	if (known && known.state !== 'reading' && known.hash === survey.hash) {
		if (known.mark !== facts.mark) yield { records: [], known: { ...known, ...facts } };
		return;
	}
	const opened = await understood(context, file, content, survey);
	if (!opened) return;
	const skipped = rowsToSkip(known, survey);
	const old = known?.old === undefined ? null : memoryOf({ rows: known.old });
	let [rows, records]: [number, Page['records'][number][]] = [0, []];
	const at = (state: Known['state']): Known => ({
		...facts,
		rows,
		state,
		...(known?.old !== undefined && { old: known.old })
	});
	for await (const row of rowsOf(context, file, opened)) {
		// The page before goes out only when another row has come, so that the last one also tells the end of the file.
		if (records.length === PAGE) {
			yield { records, known: at('reading') };
			records = [];
			context.signal.throwIfAborted();
		}
		rows += 1;
		if (rows > skipped && !(old && isKnown(old, row))) records.push(row.record);
	}
	yield { records, known: at('given') };
}

/** Rows that went out already: of the same content, or of a file that has grown by whole lines. */
function rowsToSkip(known: Known | undefined, { hash, earlierHash }: Survey): number {
	if (!known) return 0;
	return known.hash === hash || known.hash === earlierHash ? known.rows : 0;
}

export type { Position };
