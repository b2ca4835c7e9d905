import type { Cursor } from '../contract.ts';
import { ID_LENGTH, VERSION_LENGTH, type Identity } from './identity.ts';

// A file that is being replaced is gone or half there for a moment; its rows are not to be new ones after that.
const REMEMBERED_WITHOUT_ROW = 20_000;

const LENGTH = ID_LENGTH + VERSION_LENGTH;

/** Which version of which row was read last, in the order in which they were read. */
export type Memory = Map<string, string>;

export function memoryOf(cursor: Cursor | null): Memory {
	const rows = typeof cursor === 'object' && cursor !== null && !Array.isArray(cursor) ? cursor.rows : '';
	const memory: Memory = new Map();
	if (typeof rows !== 'string') return memory;
	for (let place = 0; place + LENGTH <= rows.length; place += LENGTH) {
		memory.set(rows.slice(place, place + ID_LENGTH), rows.slice(place + ID_LENGTH, place + LENGTH));
	}
	return memory;
}

export const isKnown = (memory: Memory, { id, version }: Identity): boolean => memory.get(id) === version;

/** Remembers the row as the one that was read last. */
export function remember(memory: Memory, { id, version }: Identity): void {
	memory.delete(id);
	memory.set(id, version);
}

/** The memory as a cursor: all of the rows that are there, and the last of those that are there no more. */
export function cursorOf(memory: Memory, there: ReadonlySet<string>): Cursor {
	const gone = [...memory.keys()].filter((id) => !there.has(id));
	const forgotten = new Set(gone.slice(0, -REMEMBERED_WITHOUT_ROW));
	const rows = [...memory].filter(([id]) => !forgotten.has(id));
	return { rows: rows.map(([id, version]) => id + version).join('') };
}
