import { createHash } from 'node:crypto';

/** Which row it is, and what stands in it, short enough to remember of every row that was ever read. */
export interface Identity {
	readonly id: string;
	readonly version: string;
}

/** 48 bits: among a hundred thousand rows, two share an id once in fifty thousand times. */
export const ID_LENGTH = 8;
/** 36 bits: a change goes unseen once in sixty thousand million times. */
export const VERSION_LENGTH = 6;

const digest = (parts: readonly (string | number)[]): Buffer =>
	createHash('sha256').update(JSON.stringify(parts)).digest();

/** A row that is known by its key, whichever file it stands in. */
export const keyedIdentity = (key: string, content: readonly string[]): Identity => ({
	id: digest([key]).toString('base64url').slice(0, ID_LENGTH),
	version: digest(content).toString('base64url').slice(0, VERSION_LENGTH)
});

/** A row that is known by what stands in it, and how many rows of the same content its file has up to it. */
export function contentIdentity(file: string, content: readonly string[], time: number): Identity & { key: string } {
	const hash = digest([file, ...content, time]);
	const short = hash.toString('base64url');
	return {
		id: short.slice(0, ID_LENGTH),
		version: short.slice(ID_LENGTH, ID_LENGTH + VERSION_LENGTH),
		key: hash.toString('hex').slice(0, 32)
	};
}
