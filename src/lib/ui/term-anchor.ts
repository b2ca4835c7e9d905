/**
 * Where the glossary page explains a word, under any of its names: `/glossary#` and this. The same as the glossary's
 * own `termSlug`, but apart from it, so that a page with one such word does not download them all.
 */
export const termAnchor = (word: string): string =>
	word
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
