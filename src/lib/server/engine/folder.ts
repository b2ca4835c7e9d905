import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileFacts } from '#connectors/contract.ts';
import { isMissing, notAFile, tooLargeFile } from './file-failure.ts';
import { isPlainFileName } from './file-name.ts';

/** Bytes. */
const LARGEST = 100_000_000;

// A link could lead out of the folder, and opening a pipe would wait for its other end for ever.
const CAREFULLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

async function factsOf(folder: string, name: string): Promise<FileFacts[]> {
	try {
		const { size, mtimeMs } = await lstat(join(folder, name));
		return [{ name, size, changedAt: Math.floor(mtimeMs) }];
	} catch (error) {
		// Moved away since the folder was read: no longer one of its files.
		if (isMissing(error)) return [];
		throw error;
	}
}

/** The plain files of a folder, by name. Throws the file system's own errors. */
export async function listFiles(folder: string): Promise<FileFacts[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isFile() && isPlainFileName(entry.name)).map(({ name }) => name);
	return (await Promise.all(names.sort().map((name) => factsOf(folder, name)))).flat();
}

/** Throws `ConnectorError` for what is not a file or too large, else the file system's own errors. */
export async function readWhole(folder: string, name: string): Promise<Uint8Array> {
	await using file = await open(join(folder, name), CAREFULLY);
	const stats = await file.stat();
	if (!stats.isFile()) throw notAFile();
	if (stats.size > LARGEST) throw tooLargeFile(stats.size);
	return await file.readFile();
}

async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
	await using file = await open(path, 'wx');
	await file.writeFile(content);
	await file.sync();
}

async function syncFolder(folder: string): Promise<void> {
	await using file = await open(folder, 'r');
	await file.sync();
}

/** Puts the content beside the file and moves it over the old one. Throws the file system's own errors. */
export async function replaceFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
	await mkdir(folder, { recursive: true });
	const unfinished = join(folder, `.${randomUUID()}.part`);
	try {
		await writeThrough(unfinished, content);
		await rename(unfinished, join(folder, name));
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	// Only now is the new name safe from a power cut; not every system can do it, and the file stands either way.
	await syncFolder(folder).catch(() => {});
}
