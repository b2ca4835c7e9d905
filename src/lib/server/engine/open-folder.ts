import { lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { ConnectorError } from '#connectors/connector-error.ts';
import type { Folder } from '#connectors/contract.ts';
import { fileFailure, isMissing } from './file-failure.ts';
import { plainFileName } from './file-name.ts';
import { openFiles } from './files.ts';

// A link could lead out of the folder, and opening a pipe would wait for its other end for ever.
const CAREFULLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const translated = (error: unknown): never => {
	if (!isMissing(error)) throw fileFailure(error);
	throw new ConnectorError('unavailable', {
		say: 'The file was moved away while it was being read. It is looked for again with the next run.',
		technical: 'file system: ENOENT'
	});
};

async function* streamOf(path: string): AsyncGenerator<Uint8Array> {
	await using file = await open(path, CAREFULLY).catch(translated);
	for await (const piece of file.createReadStream({ autoClose: false })) yield piece as Uint8Array;
}

function folderAt(path: string): Folder {
	const at = (name: string, below?: string): string =>
		join(path, ...(below === undefined ? [] : [plainFileName(below)]), plainFileName(name));
	return {
		...openFiles(path),
		async list(below) {
			if (below === undefined) return openFiles(path).list();
			return (await isOwnFolder(at(below))) ? openFiles(at(below)).list() : [];
		},
		stream: (name) => streamOf(at(name)),
		async move(name, to) {
			try {
				if (to.below !== undefined && !(await isOwnFolder(at(to.below)))) await mkdir(at(to.below));
				await rename(at(name), at(to.name, to.below));
			} catch (error) {
				throw fileFailure(error);
			}
		},
		remove: (name) => rm(at(name), { force: true }).catch(translated)
	};
}

/** Whether there is a folder of this name; a link to one is none, as it could lead out. */
const isOwnFolder = (path: string): Promise<boolean> =>
	lstat(path).then(
		(stats) => stats.isDirectory(),
		() => false
	);

const isWithin = (path: string, allowed: string): boolean => path === allowed || path.startsWith(allowed + sep);

/** The folder that a path really leads to; null where there is none. */
const realFolder = (path: string): Promise<string | null> => realpath(path).catch(() => null);

/**
 * Opens a folder of this machine to connectors: a system's own, or one inside those that whoever runs Handover allows.
 * A link inside an allowed folder does not lead out of it.
 */
export const openFolder =
	(own: string, allowed: readonly string[]) =>
	async (path: string): Promise<Folder> => {
		if (path === '') return folderAt(own);
		const real = isAbsolute(path) ? await realFolder(path) : null;
		const roots = await Promise.all(allowed.map(realFolder));
		if (real !== null && roots.some((root) => root !== null && isWithin(real, root))) return folderAt(real);
		throw new ConnectorError('misconfigured', {
			say: `Handover may not use the folder ${path}, or it is not there. Whoever runs Handover names the folders that it may use in HANDOVER_FOLDERS; leave the folder empty to use the system’s own.`,
			technical: 'not a folder of HANDOVER_FOLDERS'
		});
	};
