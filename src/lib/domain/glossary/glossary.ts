import { CONNECTING } from './connecting.ts';
import { JUDGING } from './judging.ts';
import { SIGNING_IN } from './signing-in.ts';
import { SYSTEMS } from './systems.ts';
import type { Term } from './term.ts';
import { TIMING } from './timing.ts';

export type { Term } from './term.ts';

/** Every explained word, in alphabetical order. */
export const GLOSSARY: readonly Term[] = [...CONNECTING, ...TIMING, ...SIGNING_IN, ...SYSTEMS, ...JUDGING].toSorted(
	(a, b) => a.term.localeCompare(b.term, 'en')
);

/** The part of an address that names a term: "App password" is `app-password`. */
export const termSlug = ({ term }: Pick<Term, 'term'>): string =>
	term
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

const BY_WORD = new Map(
	GLOSSARY.flatMap((entry) =>
		[entry.term, termSlug(entry), ...(entry.alsoCalled ?? [])].map((word) => [word.toLowerCase(), entry])
	)
);

/** What is said about a word, under any of its names; null where it is not explained. */
export const explain = (word: string): Term | null => BY_WORD.get(word.trim().toLowerCase()) ?? null;
