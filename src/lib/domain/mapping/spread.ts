import { readPath } from './path.ts';
import type { Values } from './values.ts';

/** One item of a record's list, as a record of its own. */
export interface SpreadItem {
	/** Its place in the list, from 0; part of its key. */
	readonly index: number;
	/** Everything of the record, and the item under `item`. */
	readonly values: Values;
}

/**
 * The items of a list inside a record (the lines of an order), each with the record around it, so that a mapping can
 * take from both. Nothing where there is no list.
 */
export function spreadList(record: Values, path: string): SpreadItem[] {
	const list = readPath(record, path);
	return Array.isArray(list) ? list.map((item, index) => ({ index, values: { ...record, item } })) : [];
}
