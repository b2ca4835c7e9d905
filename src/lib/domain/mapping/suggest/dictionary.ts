import { NEUTRAL, QUALIFIERS, type Qualifier } from './other-words.ts';
import { fold, spell, wordsIn } from './tokens.ts';
import { WORDS, type Idea } from './words.ts';

interface Dictionary {
	/** Ideas by the words of their phrases in alphabetical order, so that "number of order" is "order number" too. */
	readonly phrases: ReadonlyMap<string, Idea>;
	readonly wholeNames: ReadonlyMap<string, Idea>;
	readonly neutral: ReadonlySet<string>;
	readonly qualifiers: ReadonlyMap<string, Qualifier>;
	/** Every single word that stands in any of these. */
	readonly vocabulary: ReadonlySet<string>;
	readonly longestPhrase: number;
}

export const phraseKey = (tokens: readonly string[]): string => [...tokens].sort().join(' ');

const listed = (list: string): string[] => list.split(',').map((phrase) => phrase.trim());
const forms = (phrase: string): string[][] => [wordsIn(phrase).map(fold), wordsIn(phrase).map(spell)];

function build(): Dictionary {
	const phrases = new Map<string, Idea>();
	const wholeNames = new Map<string, Idea>();
	const vocabulary = new Set<string>();
	for (const [idea, list] of Object.entries(WORDS) as [Idea, string][])
		for (const phrase of listed(list))
			for (const tokens of forms(phrase)) {
				const target = phrase.startsWith('=') ? wholeNames : phrases;
				if (!target.has(phraseKey(tokens))) target.set(phraseKey(tokens), idea);
				if (target === phrases) tokens.forEach((token) => vocabulary.add(token));
			}
	const neutral = new Set(listed(NEUTRAL).flatMap((word) => forms(word).flat()));
	const qualifiers = new Map(
		(Object.entries(QUALIFIERS) as [Qualifier, string][]).flatMap(([qualifier, list]) =>
			listed(list).flatMap((word) =>
				forms(word)
					.flat()
					.map((token): [string, Qualifier] => [token, qualifier])
			)
		)
	);
	for (const token of [...neutral, ...qualifiers.keys()]) vocabulary.add(token);
	const longestPhrase = Math.max(...[...phrases.keys()].map((key) => key.split(' ').length));
	return { phrases, wholeNames, neutral, qualifiers, vocabulary, longestPhrase };
}

export const DICTIONARY = build();
