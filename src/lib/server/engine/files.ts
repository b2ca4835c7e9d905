import type { Files } from '#connectors/contract.ts';
import { fileFailure, isMissing } from './file-failure.ts';
import { plainFileName } from './file-name.ts';
import { listFiles, readWhole, replaceFile } from './folder.ts';

const orWhereMissing =
	<T>(absent: T) =>
	(error: unknown): T => {
		if (isMissing(error)) return absent;
		throw fileFailure(error);
	};

/**
 * The files of one folder, which is made at the first write. Hidden files, folders and links are not listed and
 * cannot be read. Throws `ConnectorError`: misconfigured (a name or a folder that cannot be used, a file over 100 MB),
 * unavailable (the disk).
 */
export function openFiles(folder: string): Files {
	return {
		list: async () => listFiles(folder).catch(orWhereMissing([])),
		read: async (name) => readWhole(folder, plainFileName(name)).catch(orWhereMissing(null)),
		write: async (name, content) =>
			replaceFile(folder, plainFileName(name), content).catch((error: unknown) => {
				throw fileFailure(error);
			})
	};
}
