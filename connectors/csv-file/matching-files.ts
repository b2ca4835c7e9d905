import type { Context, FileFacts } from '../contract.ts';
import { matcher } from '../table-files/matcher.ts';

/** The files to read, the one that was changed first coming first. A star never means the file that is written. */
export async function matchingFiles({ files, settings }: Context): Promise<FileFacts[]> {
	const pattern = String(settings.filesToRead);
	const written = String(settings.fileToWrite);
	const matches = matcher(pattern);
	const found = (await files.list()).filter(({ name }) => name === pattern || (matches(name) && name !== written));
	return found.toSorted((one, other) => one.changedAt - other.changedAt || (one.name < other.name ? -1 : 1));
}
