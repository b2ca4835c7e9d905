import { pathCaller } from '../call-path.ts';
import { flatten } from '../flatten.ts';
import { readPath } from '../path.ts';
import { asText } from '../text.ts';
import { isFilled, type Value, type Values } from '../values.ts';
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
}

const MOST_FIELDS = 400;

const isInList = (sample: Values, path: string): boolean =>
	[...path.matchAll(/\./g)].some(({ index }) => Array.isArray(readPath(sample, path.slice(0, index))));

/** The fields that the samples show, in the order in which they show them; the records inside lists are left out. */
export function sourcesOf(samples: readonly Values[], call = pathCaller({})): Source[] {
	const values = new Map<string, Value[]>();
	for (const sample of samples)
		for (const { path, value } of flatten(sample)) {
			if (isInList(sample, path)) continue;
			const known = values.get(path);
			if (known) known.push(value);
			else if (values.size < MOST_FIELDS) values.set(path, [value]);
		}
	const sources = [...values].map(([path, held]) => ({
		path,
		called: call(path),
		reading: readName(path),
		looks: looksOf(held),
		texts: held.filter(isFilled).map((value) => asText(value) ?? '')
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
