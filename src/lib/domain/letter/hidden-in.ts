import { isOfAProgram, maskedText } from './masked-value.ts';

/** Words of values up to so many words are hidden one by one too: a name, a street. A long note is hidden as a whole. */
const FEW_WORDS = 6;
/** Shorter ones are hidden only where they stand as a word of their own. */
const SHORT = 4;

const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/gu;
/** Seven digits and more, as telephone numbers, accounts and numbers of people are written. */
const NUMBER = /\+?\d(?:[\s().-]{0,2}\d){6,}/gu;
/** What follows the question mark of an address, and who signs in to it. */
const QUERY = /(https?:\/\/[^\s?#]*|\/[^\s?#]*)[?#][^\s]*/giu;
const SIGN_IN = /(https?:\/\/)[^\s/@]+@/giu;
/** A key in an address or a sentence: long, with letters and digits. */
const KEY = /(?=[\w~=+-]*\d)(?=[\w~=+-]*[a-z])[\w~=+-]{20,}/giu;

/** The names of a record are those of fields; further in, a name that no program gives may be a person's. */
function* leaves(value: unknown, depth = 0): Generator<string> {
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') yield String(value).trim();
	else if (Array.isArray(value)) for (const one of value) yield* leaves(one, depth + 1);
	else if (typeof value === 'object' && value !== null) {
		for (const [name, one] of Object.entries(value)) {
			if (depth > 0 && !isOfAProgram(name)) yield name;
			yield* leaves(one, depth + 1);
		}
	}
}

/** Whole values are hidden from two signs on, figures from four: less is nobody's, and hides what has to be read. */
const isWorthHiding = (text: string): boolean => (/^\p{N}+$/u.test(text) ? text.length >= 4 : text.length >= 2);

/** Of a value that is short its words too; figures among them, such as a year, only where they are long. */
const wordsOf = (text: string): string[] => {
	const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	const telling = words.filter((word) => (/\p{L}/u.test(word) ? word.length >= 3 : word.length >= 5));
	return words.length <= FEW_WORDS ? telling : [];
};

/** Everything that values say, in full and, where they are short, word by word; the longest first. */
export const saidIn = (values: Iterable<unknown>): string[] => {
	const said = new Set<string>();
	for (const value of values) {
		for (const leaf of leaves(value)) for (const one of [leaf, ...wordsOf(leaf)]) if (isWorthHiding(one)) said.add(one);
	}
	return [...said].filter((word) => /[\p{L}\p{N}]/u.test(word)).toSorted((a, b) => b.length - a.length);
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function hide(text: string, said: string): string {
	const forms = new Set([said, encodeURIComponent(said.toWellFormed()), JSON.stringify(said).slice(1, -1)]);
	return [...forms].reduce((rest, form) => {
		const whole = form.length < SHORT ? `(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])` : escaped(form);
		return rest.replace(new RegExp(whole, 'giu'), maskedText);
	}, text);
}

/**
 * A text without what was said in confidence: values (`said`, as `saidIn` gives them), and whatever looks like an e-mail
 * address, a long number, a key, a sign-in or a query.
 */
export function hiddenIn(text: string, said: readonly string[]): string {
	const plain = text.replace(SIGN_IN, '$1').replace(QUERY, '$1').replace(EMAIL, maskedText).replace(KEY, '…');
	return said.reduce(hide, plain).replace(EMAIL, maskedText).replace(NUMBER, maskedText);
}
