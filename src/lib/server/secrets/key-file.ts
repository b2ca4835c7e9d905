import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, openSync, closeSync, fsyncSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../engine/code-of.ts';

/** What the file holds, or null where there is none. */
export function readIfThere(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	}
}

function writeThrough(file: string, text: string): void {
	const descriptor = openSync(file, 'wx', 0o600);
	try {
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/**
 * Makes the file, readable by its owner only, unless another process has made it meanwhile. Linking a file that is
 * already whole means that nobody ever reads half a key.
 */
export function makeOnce(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	const unfinished = `${file}.${randomUUID()}`;
	try {
		writeThrough(unfinished, text);
		linkSync(unfinished, file);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	} finally {
		rmSync(unfinished, { force: true });
	}
}
