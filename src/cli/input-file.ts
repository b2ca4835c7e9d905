import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonSlip } from '#lib/server/json-slip.ts';
import { Mistake } from '#lib/server/mistake.ts';

/** A path as the person means it: from the folder they stand in. */
export const personsPath = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** The JSON of a file, or of standard input for `-`. Throws {@link Mistake} where it cannot be read. */
export const readJson = (path: string): unknown => {
	let text: string;
	try {
		text = readFileSync(path === '-' ? 0 : personsPath(path), 'utf8');
	} catch {
		throw new Mistake(`The file ${path} could not be read. Check the name and the folder.`);
	}
	try {
		// Some editors begin a file with a mark that JSON does not know.
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (failure) {
		throw new Mistake(`The file ${path} is not valid JSON, so nothing was done. A ${jsonSlip(failure)}`);
	}
};
