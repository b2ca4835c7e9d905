const LETTERS: Readonly<Record<string, string>> = {
	ø: 'o',
	æ: 'ae',
	ß: 'ss',
	ł: 'l',
	đ: 'd',
	'&': ' and ',
	'+': ' plus '
};

/** The words of a name as people type them in a hurry: lower case, no accents, no punctuation. */
export const wordsOf = (text: string): string[] =>
	text
		.toLowerCase()
		.replace(/[øæßłđ&+]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');

/**
 * What a name may begin with: `visma eaccounting` gives `vismaeaccounting` and `eaccounting`, so that a later word
 * and a missing or an additional space are found too.
 */
export function beginningsOf(text: string): string[] {
	const words = wordsOf(text);
	return words.map((_, place) => words.slice(place).join(''));
}
