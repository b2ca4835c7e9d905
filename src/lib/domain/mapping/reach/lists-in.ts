import { isObject, type Value, type Values } from '../values.ts';

/** Deeper than any form or API goes. */
const DEEPEST = 5;

function* walk(values: Values, before: string, depth: number): Generator<string> {
	for (const [name, value] of Object.entries(values)) {
		const path = `${before}${name}`;
		if (Array.isArray(value) && value.some((item: Value) => isObject(item))) yield path;
		else if (isObject(value) && depth < DEEPEST) yield* walk(value, `${path}.`, depth + 1);
	}
}

/** The lists of records that samples hold, by their paths: what an action can be done once for each entry of. */
export const listsIn = (samples: readonly Values[]): string[] => [
	...new Set(samples.flatMap((values) => [...walk(values, '', 0)]))
];
