import { DICTIONARY } from './dictionary.ts';

const ENDINGS = ['s', 'es', 'e', 'r', 'er', 'n', 'en', 'ene', 'a'];
/** What stands between the parts of a compound: bestilling-s-dato, kunde-n-nummer. */
const LINKS = ['', 's', 'n', 'en', 'e', 'es', 'er', 'o'];
const SHORTEST_PART = 2;
const LONGEST_WORD = 40;

const { vocabulary } = DICTIONARY;

function singular(token: string): string | null {
	if (vocabulary.has(token)) return token;
	if (token.length < 5) return null;
	const bare = ENDINGS.filter((ending) => token.endsWith(ending)).map((ending) => token.slice(0, -ending.length));
	return bare.find((word) => word.length > 2 && vocabulary.has(word)) ?? null;
}

function firstPart(token: string): string | null {
	const ends = LINKS.filter((link) => token.endsWith(link)).map((link) => token.slice(0, token.length - link.length));
	return ends.find((word) => word.length > SHORTEST_PART && vocabulary.has(word)) ?? null;
}

/** The parts of a compound that are known words, the last one as long as possible: kundenavn → kunde, navn. */
function compound(token: string): string[] | null {
	for (let cut = SHORTEST_PART + 1; cut <= token.length - SHORTEST_PART; cut++) {
		const last = token.slice(cut);
		if (!vocabulary.has(last)) continue;
		const first = firstPart(token.slice(0, cut));
		if (first !== null) return [first, last];
		const inner = cut > 6 ? compound(token.slice(0, cut)) : null;
		if (inner) return [...inner, last];
	}
	return null;
}

/** The words of the dictionary that a token stands for; the token itself where it is none. */
export function knownWords(token: string): string[] {
	if (vocabulary.has(token) || /^\d+$/.test(token) || token.length > LONGEST_WORD) return [token];
	const one = singular(token);
	return one !== null ? [one] : (compound(token) ?? [token]);
}
