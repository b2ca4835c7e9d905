import type { Cursor, Value } from '../contract.ts';

/** What is remembered of a file that was read. */
export interface Known {
	/** Bytes, and what stood in them. */
	readonly size: number;
	readonly hash: string;
	/** When it was changed, as the server told it; empty where it was so new that this may hide a further change. */
	readonly mark: string;
	/** Filled rows that were given out or passed by. */
	readonly rows: number;
	/** `reading`: there are more rows; `given`: all of them went out; `before`: it was there when the reading began. */
	readonly state: 'reading' | 'given' | 'before';
	/** The rows of a file that was there before, so that its next version brings only what is new. */
	readonly old?: string;
}

export type Position = ReadonlyMap<string, Known>;

/** Files that are there no more and are still known, for when one is delivered again. */
const REMEMBERED_WITHOUT_FILE = 500;

const isText = (value: Value | undefined): value is string => typeof value === 'string';

export function positionOf(cursor: Cursor | null): Map<string, Known> {
	const files = typeof cursor === 'object' && cursor !== null && !Array.isArray(cursor) ? cursor.files : null;
	const position = new Map<string, Known>();
	if (!Array.isArray(files)) return position;
	for (const file of files) {
		if (!Array.isArray(file)) continue;
		const [name, size, hash, mark, rows, state, old] = file;
		if (!isText(name) || !isText(hash) || !isText(mark) || typeof size !== 'number' || typeof rows !== 'number')
			continue;
		if (state !== 'reading' && state !== 'given' && state !== 'before') continue;
		position.set(name, { size, hash, mark, rows, state, ...(isText(old) && { old }) });
	}
	return position;
}

/** The position as a cursor: all files that are there, and the last of those that are there no more. */
export function cursorOf(position: Position, there: ReadonlySet<string>): Cursor {
	const gone = [...position.keys()].filter((name) => !there.has(name));
	const forgotten = new Set(gone.slice(0, -REMEMBERED_WITHOUT_FILE));
	return {
		files: [...position]
			.filter(([name]) => !forgotten.has(name))
			.map(([name, { size, hash, mark, rows, state, old }]) => [
				...[name, size, hash, mark, rows, state],
				...(old === undefined ? [] : [old])
			])
	};
}
