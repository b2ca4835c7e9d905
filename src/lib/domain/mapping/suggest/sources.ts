import { pathCaller } from '../call-path.ts';
import { flatten, type PathAndValue } from '../flatten.ts';
import { readPath } from '../path.ts';
import { asText } from '../text.ts';
import { isFilled, isObject, type Value, type Values } from '../values.ts';
import { looksOf, type Looks } from './looks.ts';
import { readName, type Reading } from './reading.ts';

/** A field of the source: where it stands, what its name says, what its samples look like. */
export interface Source {
	readonly path: string;
	/** As a person knows it, in quotes. */
	readonly called: string;
	readonly reading: Reading;
	readonly looks: Looks;
	/** The filled samples as text. */
	readonly texts: readonly string[];
	/** A list; `records` where its entries have fields of their own. */
	readonly list?: 'records' | 'values';
}

const MOST_FIELDS = 400;

const isInList = (sample: Values, path: string): boolean =>
	[...path.matchAll(/\./g)].some(({ index }) => Array.isArray(readPath(sample, path.slice(0, index))));

/** What a field is called by its label says more than its name in a program, where the label says anything known. */
const readingOf = (path: string, label: string | undefined): Reading => {
	const labelled = label === undefined ? null : readName(label.replaceAll('.', ' '));
	if (labelled === null || labelled.idea) return labelled ?? readName(path);
	return { ...readName(path), tokens: labelled.tokens };
};

const listOf = (values: readonly Value[]): Pick<Source, 'list'> => {
	const lists = values.filter((value) => Array.isArray(value));
	if (lists.length === 0) return {};
	return { list: lists.some((list) => list.some(isObject)) ? 'records' : 'values' };
};

/** Lists of records that stand in the record itself: the lines of an order. */
const listsIn = (sample: Values): PathAndValue[] =>
	Object.entries(sample).flatMap(([path, value]) =>
		Array.isArray(value) && value.some(isObject) ? [{ path, value }] : []
	);

/**
 * The fields that the samples show, in the order in which they show them; the records inside lists are left out. `labels`
 * are what a person knows fields by, by their paths.
 */
export function sourcesOf(samples: readonly Values[], labels: Readonly<Record<string, string>> = {}): Source[] {
	const values = new Map<string, Value[]>();
	const call = pathCaller(labels);
	for (const sample of samples)
		for (const { path, value } of [...flatten(sample), ...listsIn(sample)]) {
			if (isInList(sample, path)) continue;
			const known = values.get(path);
			if (known) known.push(value);
			else if (values.size < MOST_FIELDS) values.set(path, [value]);
		}
	const sources = [...values].map(([path, held]) => ({
		path,
		called: call(path),
		reading: readingOf(path, Object.hasOwn(labels, path) ? labels[path] : undefined),
		looks: looksOf(held),
		texts: held.filter(isFilled).map((value) => asText(value) ?? ''),
		...listOf(held)
	}));
	return withGivenNames(sources);
}

// Where there is a "last name", the field called "name" beside it is the first name, unless people write both into it.
function withGivenNames(sources: Source[]): Source[] {
	const has = (idea: string): boolean => sources.some(({ reading }) => reading.idea === idea);
	if (!has('family') || has('given')) return sources;
	return sources.map((source) =>
		source.reading.idea === 'name' && source.looks.share['one-word'] >= 0.5
			? { ...source, reading: { ...source.reading, idea: 'given' } }
			: source
	);
}
