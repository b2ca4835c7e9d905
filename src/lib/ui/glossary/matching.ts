import type { Term } from '#lib/domain/glossary/term.ts';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The terms in which every sought word occurs, those that are called so first; all of them for an empty search. */
export function matching(terms: readonly Term[], sought: string): Term[] {
	const words = plain(sought).split(/\s+/).filter(Boolean);
	const has = (texts: readonly string[]) => words.every((word) => plain(texts.join(' ')).includes(word));
	const called = terms.filter(({ term, alsoCalled = [] }) => has([term, ...alsoCalled]));
	const explained = terms.filter((one) => has([one.term, one.inEnglish, one.technically]) && !called.includes(one));
	return [...called, ...explained];
}
