import { readPath } from './path.ts';
import { isObject, type Value, type Values } from './values.ts';

export interface PathAndValue {
	readonly path: string;
	readonly value: Value;
}

const isPlain = (value: Value): boolean => !isObject(value) && !Array.isArray(value);

/** Deeper than any form or API goes; a record that was built to be bottomless ends here. */
const DEEPEST = 20;

function* walk(value: Value, path: string, depth = 0): Generator<PathAndValue> {
	// A list of plain values is shown as one; a list of records is opened.
	if (isPlain(value) || (Array.isArray(value) && value.every(isPlain))) {
		yield { path, value };
		return;
	}
	if (depth === DEEPEST) return;
	for (const [name, inner] of Object.entries(value ?? {}))
		yield* walk(inner, depth === 0 ? name : `${path}.${name}`, depth + 1);
}

/**
 * Every value of a record with the path that reads it, in the record's order: `customer.email`, `items.0.name`. What no
 * path can reach, because another field's name stands in front of it, is left out.
 */
export function flatten(values: Values): PathAndValue[] {
	const found = new Map<string, Value>();
	for (const { path, value } of walk(values, '')) if (readPath(values, path) === value) found.set(path, value);
	found.delete('');
	return [...found].map(([path, value]) => ({ path, value }));
}
