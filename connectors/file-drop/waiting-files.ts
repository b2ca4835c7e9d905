import type { Context } from '../contract.ts';
import { matcher } from '../table-files/matcher.ts';
import { folderToRead, folderToWrite } from './open-place.ts';
import type { DropFile, Place } from './place.ts';
import type { Position } from './position.ts';
import { isOfOurs } from './target-name.ts';

/** Names that programs give to what they are still writing, and ours to what is done. */
const NOT_YET = /\.(?:part|partial|tmp|temp|filepart|crdownload|upload|uploading|swp|lock|done)$|^[.~]|~$/i;

/** Milliseconds without a change after which nobody is writing any more. */
const REST = 10_000;
const BETWEEN_LOOKS = 2_000;

export const isYoung = ({ now }: Context, { changedAt }: DropFile): boolean =>
	changedAt !== null && Math.abs(now() - changedAt) < REST;

/** A time that may hide a further change, because it counts in seconds or minutes, is not remembered. */
export const lastingMark = ({ now }: Context, { changedAt, mark }: DropFile): string =>
	changedAt !== null && now() - changedAt > 120_000 ? mark : '';

/** Whether a file is to be read by the settings; a star never means what is written here. */
export function isToRead(context: Context): (file: DropFile) => boolean {
	const patterns = String(context.settings.filesToRead ?? '*')
		.split(',')
		.map((pattern) => pattern.trim())
		.filter((pattern) => pattern !== '');
	const fits = patterns.map(matcher);
	const isSame = folderToRead(context) === folderToWrite(context);
	return ({ name }) => {
		if (patterns.includes(name)) return true;
		return !NOT_YET.test(name) && !(isSame && isOfOurs(context, name)) && fits.some((each) => each(name));
	};
}

/** All files to read, the one that was changed first coming first. */
export async function filesToRead(context: Context, place: Place): Promise<DropFile[]> {
	const files = (await place.list()).filter(isToRead(context));
	return files.toSorted(
		(one, other) => (one.changedAt ?? 0) - (other.changedAt ?? 0) || (one.name < other.name ? -1 : 1)
	);
}

/** The files to read that nobody is writing to, by a second look at those that are new. */
export async function settledFiles(context: Context, place: Place, position: Position): Promise<DropFile[]> {
	const files = await filesToRead(context, place);
	const isNew = (file: DropFile): boolean => {
		const known = position.get(file.name);
		return known === undefined || known.size !== file.size || known.state === 'reading';
	};
	const doubtful = (file: DropFile): boolean => isNew(file) && (file.changedAt === null || isYoung(context, file));
	if (!files.some(doubtful)) return files;
	await context.pause(BETWEEN_LOOKS);
	const again = new Map((await place.list()).map((file) => [file.name, file]));
	return files.filter((file) => {
		const now = again.get(file.name);
		return !doubtful(file) || (now?.size === file.size && now.mark === file.mark);
	});
}
