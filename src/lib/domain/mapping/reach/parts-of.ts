import { readPath } from '../path.ts';
import { quoted } from '../text.ts';
import { isFilled, isObject, type Value, type Values } from '../values.ts';
import type { Each } from './reach.ts';

/** One entry of a record's list, as a record of its own. */
export interface Part {
	/** Tells it from the other entries, and stays the same when they change places and it has an id. */
	readonly key: string;
	/** Everything of the record, and the entry under `item`. */
	readonly values: Values;
	/** Why there are no entries to be had; the part then stands for the whole record. */
	readonly problem?: string;
}

/** Under which name a mapping finds the entry. */
export const ITEM = 'item';

const IDS = ['id', 'uuid', 'guid', 'line_id', 'lineId', 'line_item_id', 'lineItemId', 'item_id', 'itemId', 'key'];

const isPlain = (value: Value | undefined): value is string | number =>
	typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

function nameOf(item: Value, at: number, key: string | undefined): string {
	const names = key === undefined ? IDS : [key];
	const id = isObject(item) ? names.map((name) => readPath(item, name)).find(isPlain) : undefined;
	// By its place, so that an entry that changes is the same entry; those that have an id may change places.
	return id === undefined ? `at ${at}` : `id ${id}`;
}

const listAt = (record: Values, { list }: Each): readonly Value[] | null => {
	const held = readPath(record, list);
	if (Array.isArray(held)) return held;
	if (held === null || held === '') return [];
	// Some systems write a list of one entry as the entry alone.
	return isObject(held) ? [held] : null;
};

/**
 * The entries of a list inside a record (the lines of an order), each with the record around it, so that a mapping can
 * take from both. An empty list has none; what is no list at all is one part with its problem, so that nothing is
 * passed over in silence.
 */
export function partsOf(record: Values, each: Each): Part[] {
	const list = listAt(record, each);
	if (list === null) {
		const held = readPath(record, each.list);
		const what = isFilled(held) ? `${quoted(held)} in “${each.list}” is not a list` : `There is no “${each.list}”`;
		return [{ key: '', values: record, problem: `${what} in this record, so nothing could be made for its entries.` }];
	}
	const seen = new Map<string, number>();
	return list.map((item, at) => {
		const name = nameOf(item, at, each.key);
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return { key: times === 1 ? name : `${times}. ${name}`, values: { ...record, [ITEM]: item } };
	});
}
