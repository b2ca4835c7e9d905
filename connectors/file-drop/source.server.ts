import { defineSource, type Context } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { keyColumnsOf } from '../table-files/key-column.ts';
import { dropNow, latestInDrop } from './drop-now.ts';
import manifest from './manifest.ts';
import { folderToRead, inPlace } from './open-place.ts';
import type { Place } from './place.ts';
import { readDrop } from './read-drop.ts';
import { surveyed, understood } from './read-file.ts';
import { saidOfServer, saidOfTable } from './said.ts';
import { filesToRead } from './waiting-files.ts';

/** What the folder holds, and how its newest file was read. */
async function saidOfFolder(context: Context, place: Place): Promise<string> {
	const files = await filesToRead(context, place);
	const newest = files.at(-1);
	if (!newest) return 'The folder is there, and no file to read has come yet.';
	const found = files.length === 1 ? 'One file is there to read.' : `${files.length} files are there to read.`;
	const { content, survey } = await surveyed(place, newest);
	const opened = await understood(context, newest, content, survey);
	if (!opened) return `${found} ${newest.name} is still being written, and is left alone until then.`;
	if (!opened.table) return `${found} ${opened.failure?.say ?? ''}`;
	keyColumnsOf(context.settings, newest.name, opened.table.names);
	return `${found} ${saidOfTable(newest.name, opened.table)}`;
}

export default defineSource(manifest, {
	check: (context) =>
		signInAnswer(() =>
			inPlace(context, folderToRead(context), async (place) =>
				`${await saidOfFolder(context, place)} ${saidOfServer(context, place)}`.trim()
			)
		),
	streams: {
		rows: {
			now: dropNow,
			latest: latestInDrop,
			read: (context, cursor) => readDrop(context, cursor)
		}
	}
});
