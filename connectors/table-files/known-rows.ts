import { contentIdentity, keyedIdentity, type Identity } from './identity.ts';
import { withoutKey } from './key-column.ts';

export interface KnownRow extends Identity {
	readonly key: string;
	/** Why it is not known by its key column although there is one. */
	readonly problem?: string;
}

/**
 * Tells the rows of one file apart, in their order: by the key columns where there are any, else by what stands in them.
 * Takes the cells, and what they are under the names of the columns.
 */
export function knownRows(
	file: string,
	keyColumns: readonly string[]
): (cells: readonly string[], values: Readonly<Record<string, string>>) => KnownRow {
	const times = counter();
	return (cells, values) => {
		// Filled cells only, so that a new empty column or a better heading makes no row a new one.
		const content = cells.filter((cell) => cell !== '');
		const parts = keyColumns.map((name) => values[name]?.trim() ?? '');
		if (parts.some((part) => part !== '')) {
			const known = parts.join(' · ');
			const time = times(known);
			const key = time === 1 ? known : `${known} (${time})`;
			return { ...keyedIdentity(key, content), key };
		}
		const identity = contentIdentity(file, content, times(contentIdentity(file, content, 0).key));
		return keyColumns.length === 0 ? identity : { ...identity, problem: withoutKey(keyColumns) };
	};
}

function counter(): (thing: string) => number {
	const seen = new Map<string, number>();
	return (thing) => {
		const times = (seen.get(thing) ?? 0) + 1;
		seen.set(thing, times);
		return times;
	};
}
