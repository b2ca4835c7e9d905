import type { Context, Cursor, SourceRecord } from '../contract.ts';
import { folderToRead, inPlace } from './open-place.ts';
import { cursorOf, type Known } from './position.ts';
import { rowsOf, surveyed, understood } from './read-file.ts';
import { filesToRead, lastingMark, settledFiles } from './waiting-files.ts';

/** Rows that are remembered of all files that are there when the reading begins. */
const REMEMBERED_ROWS = 20_000;

/** The cursor behind every file that is there, and behind each of its rows. */
export const dropNow = (context: Context): Promise<Cursor> =>
	inPlace(context, folderToRead(context), async (place) => {
		const position = new Map<string, Known>();
		let left = REMEMBERED_ROWS;
		for (const file of await filesToRead(context, place)) {
			context.signal.throwIfAborted();
			const { content, survey } = await surveyed(place, file);
			const opened = await understood(context, file, content, survey);
			const old: string[] = [];
			let rows = 0;
			if (opened?.table) {
				for await (const { id, version } of rowsOf(context, file, opened)) {
					rows += 1;
					if (left-- > 0) old.push(id + version);
				}
			}
			position.set(file.name, {
				size: survey.size,
				hash: survey.hash,
				mark: lastingMark(context, file),
				rows,
				state: 'before',
				...(old.length > 0 && { old: old.join('') })
			});
		}
		return cursorOf(position, new Set(position.keys()));
	});

/** The last records of a reading from the beginning, the newest first. */
export const latestInDrop = (context: Context, count: number): Promise<SourceRecord[]> =>
	inPlace(context, folderToRead(context), async (place) => {
		const latest: SourceRecord[] = [];
		const files = await settledFiles(context, place, new Map());
		for (const file of files.toReversed()) {
			if (latest.length >= count) break;
			context.signal.throwIfAborted();
			const { content, survey } = await surveyed(place, file);
			const opened = await understood(context, file, content, survey);
			let records: SourceRecord[] = [];
			if (opened)
				for await (const { record } of rowsOf(context, file, opened)) records = [...records.slice(-count), record];
			latest.push(...records.toReversed().slice(0, count - latest.length));
		}
		return latest;
	});
