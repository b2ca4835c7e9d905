import { DICTIONARY, phraseKey } from './dictionary.ts';
import { knownWords } from './known-words.ts';
import type { Qualifier } from './other-words.ts';
import { tokensOf } from './tokens.ts';
import type { Idea } from './words.ts';

/** What a field's name says. */
export interface Reading {
	readonly tokens: readonly string[];
	readonly idea: Idea | null;
	readonly qualifiers: ReadonlySet<Qualifier>;
	/** Words of the name itself that are neither part of the idea nor small words. */
	readonly rest: readonly string[];
	/** The same of the names around it: `properties` in `properties.email`. */
	readonly around: readonly string[];
	/** False for `field_3`: the name says nothing at all. */
	readonly speaks: boolean;
}

interface Found {
	readonly idea: Idea;
	readonly from: number;
	readonly length: number;
}

const { phrases, wholeNames, neutral, qualifiers, longestPhrase } = DICTIONARY;

/**
 * The longest phrase of the dictionary among the tokens that reaches beyond `outer` of them; of equally long ones the
 * last, which is what it is about.
 */
function findPhrase(tokens: readonly string[], outer: number): Found | null {
	for (let length = Math.min(longestPhrase, tokens.length); length > 0; length--)
		for (let from = tokens.length - length; from >= Math.max(0, outer - length + 1); from--) {
			const idea = phrases.get(phraseKey(tokens.slice(from, from + length)));
			if (idea) return { idea, from, length };
		}
	return null;
}

const ADDRESS_PARTS: ReadonlySet<Idea> = new Set([
	'street',
	'street2',
	'houseNumber',
	'postcode',
	'city',
	'region',
	'country',
	'countryCode'
]);

const isIndex = (token: string): boolean => /^\d+$/.test(token);

function readTokens(outer: readonly string[], own: readonly string[]): Reading {
	const tokens = [...outer, ...own];
	const whole =
		outer.length > 0 || phrases.has(phraseKey(own))
			? undefined
			: wholeNames.get(phraseKey(own.filter((token) => !neutral.has(token) || own.length === 1)));
	const found = whole
		? { idea: whole, from: 0, length: own.length }
		: (findPhrase(tokens, outer.length) ?? findPhrase(tokens, 0));
	const idea = found?.idea ?? wholeNames.get(phraseKey(own)) ?? null;
	const inIdea = (at: number): boolean =>
		found ? at >= found.from && at < found.from + found.length : idea !== null && at >= outer.length;
	const isLeft = (token: string, at: number): boolean => {
		if (inIdea(at) || neutral.has(token) || qualifiers.has(token) || isIndex(token)) return false;
		const alone = phrases.get(token);
		return !(idea && (alone === idea || (ADDRESS_PARTS.has(idea) && alone === 'address')));
	};
	return {
		tokens,
		idea,
		qualifiers: new Set(tokens.flatMap((token, at) => (inIdea(at) ? [] : (qualifiers.get(token) ?? [])))),
		rest: own.filter((token, at) => isLeft(token, at + outer.length)),
		around: outer.filter(isLeft),
		speaks: idea !== null || tokens.some((token) => !neutral.has(token) && !isIndex(token))
	};
}

/** Reads a field's name, or its path. */
export function readName(name: string): Reading {
	const segments = name.split('.').filter((segment) => segment.trim() !== '' && !isIndex(segment));
	const last = segments.at(-1) ?? '';
	const outer = segments.slice(0, -1).flatMap((segment) => tokensOf(segment).flatMap(knownWords));
	const read = readTokens(outer, tokensOf(last).flatMap(knownWords));
	// MwSt and eMail are one word with a capital in it.
	return read.idea ? read : preferIdea(readTokens(outer, tokensOf(last.toLowerCase()).flatMap(knownWords)), read);
}

const preferIdea = (one: Reading, other: Reading): Reading => (one.idea ? one : other);
