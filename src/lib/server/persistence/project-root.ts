import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const climb = (folder: string): string => {
	if (existsSync(join(folder, 'drizzle')) && existsSync(join(folder, 'package.json'))) return folder;
	const above = dirname(folder);
	if (above === folder) throw new Error('The folder of Handover with its drizzle/ migrations was not found.');
	return climb(above);
};

/** The folder that holds drizzle/: the same one from the sources and from the built server. */
export const projectRoot = (): string => climb(import.meta.dirname);
